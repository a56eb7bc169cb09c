import { fireEvent, screen, waitFor } from '@testing-library/react';
import { renderPage } from '../lists/render-page.js';
import { useMapAddress } from './use-map-address.js';

/** Two changes at once: when the second is made, the first has not come back, and what is on screen is as it was before. */
function Map() {
  const [state, change] = useMapAddress();
  const move = () => change({ ...state, zoom: 5, lat: 46, lon: 2 }, false);
  const dress = () => change({ ...state, projection: 'flat' }, false);
  return (
    <>
      <button type="button" onClick={() => [move, dress].forEach((act) => act())}>
        moved
      </button>
      <button type="button" onClick={() => [dress, move].forEach((act) => act())}>
        dressed
      </button>
    </>
  );
}

it.each(['moved', 'dressed'])('keeps what is still on its way when something else of the map changes: first %s', async (first) => {
  const page = await renderPage(<Map />, '/carte?z=8.30&lat=16.200&lon=-61.450');
  fireEvent.click(screen.getByRole('button', { name: first }));
  await waitFor(() => expect(page.address()).toBe('/carte?z=5.00&lat=46.000&lon=2.000&vue=plan'));
});
