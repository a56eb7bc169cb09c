import { fireEvent, screen, waitFor } from '@testing-library/react';
import { Suspense } from 'react';
import { useLocation } from 'react-router';
import { holdDrawing } from '../lists/hold-drawing.js';
import { renderPage } from '../lists/render-page.js';
import { useMapAddress } from './use-map-address.js';
import { useYear } from './use-year.js';

/** Changes made close together: when the second is made, the first has not come back, and what is on screen is as it was before. */
function Map() {
  const [state, change] = useMapAddress();
  const setYear = useYear();
  const hands = {
    move: () => change({ ...state, zoom: 5, lat: 46, lon: 2 }, false),
    moveBack: () => change(state, false),
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
      {button('moved there and back', ['move', 'moveBack'])}
      {button('dressed', ['dress'])}
      {button('dated', ['year'])}
    </>
  );
}

const home = '/carte?z=8.30&lat=16.200&lon=-61.450';
const moved = '/carte?z=5.00&lat=46.000&lon=2.000';
const hand = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const tidy = (address: string) => [...new URLSearchParams(address.split('?')[1])].sort().join(' ');

it.each(['moved first', 'dressed first', 'dated first'])('keeps what is still on its way when something else changes: %s', async (name) => {
  const page = await renderPage(<Map />, home);
  hand(name);
  await waitFor(() => expect(tidy(page.address())).toBe(tidy('?z=5.00&lat=46.000&lon=2.000&vue=plan&until=2010')));
});

it('writes a moved view in the address of the browser, and asks the server nothing', async () => {
  const asked: string[] = [];
  await renderPage(<Map />, home, (address) => void asked.push(address));
  hand('moved');
  expect(window.location.pathname + window.location.search).toBe(moved);
  expect(asked).toEqual([]);
});

it('keeps a moved view when something is chosen before the page was told of it', async () => {
  const page = await renderPage(<Map />, home);
  hand('moved');
  hand('dressed');
  await waitFor(() => expect(page.address()).toBe(`${moved}&vue=plan`));
});

it('takes a view back to where it was, however soon', async () => {
  await renderPage(<Map />, home);
  hand('moved there and back');
  expect(window.location.pathname + window.location.search).toBe(home);
});

it('keeps a choice made while another is still being drawn', async () => {
  const { Slow, finish } = holdDrawing();
  const Dated = () => (useLocation().search.includes('until=2010') ? <Slow /> : null);
  const page = await renderPage(
    <Suspense>
      <Map />
      <Dated />
    </Suspense>,
    home,
  );
  hand('dated');
  await waitFor(() => expect(page.address()).toBe(`${home}&until=2010`));
  hand('dressed');
  await waitFor(() => expect(page.address()).toBe(`${home}&until=2010&vue=plan`));
  await finish();
  hand('dressed');
  expect(page.address()).toBe(`${home}&until=2010&vue=plan`);
});
