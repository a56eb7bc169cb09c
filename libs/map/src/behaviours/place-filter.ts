import type { EntryFilter } from '@portulan/contract';
import { WORLD_REGIONS } from '@portulan/domain';

/**
 * The filter that keeps the cooperations of one place, from the name it bears in flows.
 *
 * @param ref `region:93`, `departement:13`, `epci:200054807`, `commune:13055`, `country:SN`, `world:western-africa` or
 *   `place:<id>`
 * @param point degrees, needed for a `place:<id>`, which the filters only know by where it is
 * @returns null when the place cannot be told
 */
export function placeFilter(ref: string, point: { readonly lon: number; readonly lat: number } | null): Partial<EntryFilter> | null {
  const colon = ref.indexOf(':');
  const code = ref.slice(colon + 1);
  switch (ref.slice(0, colon)) {
    case 'region':
      return { region: [code] };
    case 'departement':
      return { departement: [code] };
    case 'epci':
      return { epci: [code] };
    case 'commune':
      return { commune: [code] };
    case 'country':
      return { country: [code], where: 'partner' };
    case 'world':
      return { country: WORLD_REGIONS.filter((region) => region.code === code).flatMap(({ countries }) => countries), where: 'partner' };
    default:
      return point === null ? null : { near: { lon: point.lon, lat: point.lat }, radius: 1 };
  }
}
