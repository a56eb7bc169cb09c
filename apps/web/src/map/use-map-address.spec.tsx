import { fireEvent, screen, waitFor } from '@testing-library/react';
import { renderPage } from '../lists/render-page.js';
import { useMapAddress } from './use-map-address.js';

function Map() {
  const [state, change] = useMapAddress();
  const moveAndDress = () => {
    change({ ...state, zoom: 5, lat: 46, lon: 2 }, false);
    // Before the move has come back: what is on screen is still the view before.
    change({ ...state, projection: 'flat' }, false);
  };
  return (
    <button type="button" onClick={moveAndDress}>
      {state.projection}
    </button>
  );
}

it('keeps a move that is still on its way when something else of the map is chosen', async () => {
  const page = await renderPage(<Map />, '/carte?z=8.30&lat=16.200&lon=-61.450');
  fireEvent.click(screen.getByRole('button'));
  await waitFor(() => expect(page.address()).toBe('/carte?z=5.00&lat=46.000&lon=2.000&vue=plan'));
});
