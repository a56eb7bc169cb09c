import { readMapState } from '@portulan/map';
import { act, renderHook } from '@testing-library/react';
import type { PinnedPlace } from './map-data.js';
import { usePlaceReached } from './use-place-reached.js';

const placed = (ref: string, lon: number, lat: number, tier: string) => ({ ref, end: { lon, lat, tier } }) as unknown as PinnedPlace;
const senegal = placed('country:SN', -14.5, 14.5, 'country');

/** Names a place on a view, then lets the page learn where it is. */
function reach(search: string, place: PinnedPlace, isNamed = true) {
  const state = readMapState(new URLSearchParams(search));
  const onStateChange = jest.fn();
  const { result, rerender } = renderHook(({ pinned }) => usePlaceReached(pinned, state, onStateChange), { initialProps: { pinned: [] as PinnedPlace[] } });
  if (isNamed) act(() => result.current(place.ref));
  rerender({ pinned: [place] });
  rerender({ pinned: [place] });
  return onStateChange.mock.calls;
}

describe('a place named by its name', () => {
  it('comes into sight from elsewhere, as near as it is seen whole, and once', () => {
    const calls = reach('z=8.3&lat=16.2&lon=-61.4', senegal);
    expect(calls).toEqual([[expect.objectContaining({ lon: -14.5, lat: 14.5, zoom: 4 }), false]]);
  });

  it('moves nothing when it is in sight, on the whole world laid flat, or came with the address', () => {
    expect(reach('z=4&lat=12&lon=-10', senegal)).toEqual([]);
    expect(reach('z=4&lat=-17&lon=179', placed('country:FJ', -179, -17, 'country'))).toEqual([]);
    expect(reach('vue=plan', placed('country:FJ', 178, -17, 'country'))).toEqual([]);
    expect(reach('z=8.3&lat=16.2&lon=-61.4', senegal, false)).toEqual([]);
  });

  it('comes round from the far side of the globe without coming nearer', () => {
    const calls = reach('', placed('country:PF', -149, -17, 'country'));
    expect(calls).toEqual([[expect.objectContaining({ lon: -149, lat: -17, zoom: 1.9 }), false]]);
    expect(reach('', senegal)).toEqual([]);
  });
});
