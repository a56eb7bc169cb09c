import type { MapLayerMouseEvent } from '@vis.gl/react-maplibre';
import { PLACES_TOUCH } from '../layers/index.js';
import { readLookedAt } from './read-looked-at.js';

it('calls a place of the tiles by its name in the language of the page', () => {
  const dot = { layer: { id: PLACES_TOUCH }, geometry: { type: 'Point', coordinates: [8.27, 50] }, properties: { ref: 'place:m', label: 'Mayence', labelEn: 'Mainz', count: 3 } };
  const event = { features: [dot], lngLat: { lng: 8, lat: 50 } } as unknown as Pick<MapLayerMouseEvent, 'features' | 'lngLat'>;
  expect(readLookedAt(event, 'fr')).toMatchObject({ kind: 'place', ref: 'place:m', label: 'Mayence' });
  expect(readLookedAt(event, 'en')).toMatchObject({ label: 'Mainz' });
});
