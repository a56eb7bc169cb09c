import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { lazy, Suspense } from 'react';
import { useLocation } from 'react-router';
import { renderPage } from '../lists/render-page.js';
import { useAskedSearch } from './use-asked-search.js';
import { useMapAddress } from './use-map-address.js';
import { useYear } from './use-year.js';

/** Changes made close together: when the second is made, the first has not come back, and what is on screen is as it was before. */
function Map() {
  const asked = useAskedSearch();
  const [state, change] = useMapAddress(asked);
  const setYear = useYear(asked);
  const hands = {
    move: () => change({ ...state, zoom: 5, lat: 46, lon: 2 }, false),
    dress: () => change({ ...state, projection: 'flat' }, false),
    year: () => setYear(2010, false),
  };
  const button = (name: string, acts: readonly (keyof typeof hands)[]) => (
    <button type="button" onClick={() => acts.forEach((hand) => hands[hand]())}>
      {name}
    </button>
  );
  return (
    <>
      {button('moved first', ['move', 'dress', 'year'])}
      {button('dressed first', ['dress', 'move', 'year'])}
      {button('dated first', ['year', 'dress', 'move'])}
      {button('moved', ['move'])}
      {button('dressed', ['dress'])}
    </>
  );
}

const home = '/carte?z=8.30&lat=16.200&lon=-61.450';
const tidy = (address: string) => [...new URLSearchParams(address.split('?')[1])].sort().join(' ');

it.each(['moved first', 'dressed first', 'dated first'])('keeps what is still on its way when something else changes: %s', async (name) => {
  const page = await renderPage(<Map />, home);
  fireEvent.click(screen.getByRole('button', { name }));
  await waitFor(() => expect(tidy(page.address())).toBe(tidy('?z=5.00&lat=46.000&lon=2.000&vue=plan&until=2010')));
});

it('keeps a choice made while a moved map is still being drawn', async () => {
  let drawn!: () => void;
  const drawing = new Promise<void>((resolve) => {
    drawn = resolve;
  });
  // The new picture is begun, and takes its time: the page before it stays on screen, and hands use it.
  const Slow = lazy(async () => {
    await drawing;
    return { default: () => null };
  });
  const Moved = () => (useLocation().search.includes('z=5.00') ? <Slow /> : null);
  const page = await renderPage(
    <Suspense>
      <Map />
      <Moved />
    </Suspense>,
    home,
  );
  fireEvent.click(screen.getByRole('button', { name: 'moved' }));
  await waitFor(() => expect(page.address()).toBe('/carte?z=5.00&lat=46.000&lon=2.000'));
  fireEvent.click(screen.getByRole('button', { name: 'dressed' }));
  await waitFor(() => expect(page.address()).toBe('/carte?z=5.00&lat=46.000&lon=2.000&vue=plan'));
  await act(async () => drawn());
  fireEvent.click(screen.getByRole('button', { name: 'dressed' }));
  expect(page.address()).toBe('/carte?z=5.00&lat=46.000&lon=2.000&vue=plan');
});
