import type { Place, PlacePrecision } from '@portulan/domain';
import type { Queryable } from '@portulan/register';
import { weighPoint } from '../../resolution/index.js';
import type { CountryBook, Gazetteer, PlaceShelf } from '../../resolution/index.js';
import type { StarterCells } from './starter-files.js';

type SeatCells = Pick<StarterCells<'actors'>, 'kind' | 'tier' | 'name' | 'usualName' | 'territory' | 'country' | 'placeLabel' | 'lon' | 'lat'>;
export type KnownSeat = Pick<Place, 'id' | 'label' | 'country' | 'lon' | 'lat'>;

const PRECISIONS: Readonly<Record<string, PlacePrecision>> = { municipality: 'municipality', intermunicipality: 'district', district: 'district', province: 'region', region: 'region', state: 'region', other: 'district' };

/** The seats that actors have now, by actor. */
export async function findSeats(reader: Queryable, actorIds: readonly string[]): Promise<Map<string, KnownSeat>> {
  const rows = await reader.query<KnownSeat & { actorId: string }>(
    `SELECT a.id AS "actorId", p.id, p.label, p.country, p.lon, p.lat FROM actor a JOIN place p ON p.id = a.seat_id WHERE a.id = ANY ($1)`,
    [[...actorIds]],
  );
  return new Map(rows.map(({ actorId, ...seat }) => [actorId, seat]));
}

/**
 * The place of the seat a row gives: a point of its own, else the territory it names in France. The place the actor has
 * now is kept when the row says the same.
 *
 * @returns its id, or null when nothing is known but the country
 */
export function seatOf(
  { kind, tier, name, usualName, territory, country, placeLabel, lon, lat }: SeatCells,
  present: KnownSeat | undefined,
  { gazetteer, countries, places }: { gazetteer: Gazetteer; countries: CountryBook; places: PlaceShelf },
): string | null {
  const official = territory === '' ? undefined : gazetteer.get(territory);
  if (lon === '' || lat === '') return official === undefined ? null : places.placeOf(official);
  const weighed = weighPoint(countries, country, lon, lat);
  const label = placeLabel || official?.label || usualName || name;
  const isPresent = present !== undefined && present.label === label && present.country === country && present.lon === (weighed.point?.lon ?? null) && present.lat === (weighed.point?.lat ?? null);
  if (isPresent) return present.id;
  const precision = kind === 'partner-government' ? (PRECISIONS[tier] ?? 'district') : official === undefined ? 'municipality' : 'point';
  return places.placeNear({ label, country, point: weighed.point, precision, flags: weighed.flags }, official ?? null);
}
