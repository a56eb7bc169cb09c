import type { Lang } from '@portulan/contract';
import type { MapLayerMouseEvent } from '@vis.gl/react-maplibre';
import type { LookedAt } from '../behaviours/index.js';
import { ENDS_TOUCH, LINKS_TOUCH, PLACES_TOUCH } from '../layers/index.js';

/** What the pointer is on: a named dot wins over a small one, and both over the links under them. */
export function readLookedAt({ features = [], lngLat }: Pick<MapLayerMouseEvent, 'features' | 'lngLat'>, lang: Lang): LookedAt | null {
  const on = (id: string) => features.find(({ layer }) => layer.id === id);
  const end = on(ENDS_TOUCH) ?? on(PLACES_TOUCH);
  if (end?.geometry.type === 'Point') {
    const [lon = 0, lat = 0] = end.geometry.coordinates;
    // Tiles are the same in both languages, and bear both names.
    const { ref, label, labelEn, count } = end.properties as { ref: string; label: string; labelEn?: string; count: number };
    return { kind: 'place', ref, label: lang === 'en' ? (labelEn ?? label) : label, count, lon, lat };
  }
  const link = LINKS_TOUCH.map(on).find((feature) => feature !== undefined);
  return link === undefined ? null : { kind: 'link', id: String(link.properties['id']), lon: lngLat.lng, lat: lngLat.lat };
}
