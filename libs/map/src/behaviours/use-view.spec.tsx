import { renderHook } from '@testing-library/react';
import type { MapRef } from '@vis.gl/react-maplibre';
import { HOME_STATE, type MapState } from '../address/index.js';
import { useView } from './use-view.js';

const at = (lon: number): MapState => ({ ...HOME_STATE, zoom: 5, lat: 45, lon });

function openMap() {
  let lon = 0;
  const flights: number[] = [];
  const map = {
    getCenter: () => ({ lng: lon, lat: 45 }),
    getZoom: () => 5,
    getContainer: () => ({ clientWidth: 800, clientHeight: 600 }),
    easeTo: ({ center }: { center: [number, number] }) => flights.push(center[0]),
  } as unknown as MapRef;
  const told: MapState[] = [];
  const { result, rerender } = renderHook(({ state }) => useView({ current: map }, state, (next) => told.push(next), false), { initialProps: { state: at(0) } });
  const moveTo = (next: number) => {
    lon = next;
    result.current();
  };
  return { flights, told, moveTo, pageComesTo: (next: number) => rerender({ state: at(next) }) };
}

describe('the view of the map and the state of the page', () => {
  it('never brings the map back to a view that it has left meanwhile, however late the page comes to it', () => {
    const { flights, told, moveTo, pageComesTo } = openMap();
    moveTo(10);
    moveTo(20);
    expect(told.map(({ lon }) => lon)).toEqual([10, 20]);
    pageComesTo(10);
    pageComesTo(20);
    expect(flights).toEqual([]);
  });

  it('follows the page back to a view that was told before', () => {
    const { flights, moveTo, pageComesTo } = openMap();
    moveTo(10);
    moveTo(20);
    pageComesTo(20);
    pageComesTo(10);
    expect(flights).toEqual([10]);
  });

  it('tells a view once', () => {
    const { told, moveTo } = openMap();
    moveTo(10);
    moveTo(10);
    expect(told).toHaveLength(1);
  });
});
