import type { ContentFields, Place } from '@portulan/domain';
import { weighPoint, type CountryBook, type Gazetteer, type PlaceShelf, resolveTerritory } from '../resolution/index.js';
import { readAs, refuseCell, type CellReading, type CellWords, type SheetField } from './sheet-field.js';

/** The four cells that tell one place together. */
export const SEAT_FIELDS = ['commune', 'place', 'longitude', 'latitude'] as const;
export type SeatFieldName = (typeof SEAT_FIELDS)[number];

const seatOf = ({ seatId }: ContentFields, { placeOf }: CellWords) => (typeof seatId === 'string' ? placeOf(seatId) : undefined);

const WRITE: Readonly<Record<SeatFieldName, (place: Pick<Place, 'label' | 'commune' | 'lon' | 'lat'>) => string>> = {
  commune: ({ commune }) => commune ?? '',
  place: ({ label }) => label,
  longitude: ({ lon }) => (lon === null ? '' : String(lon)),
  latitude: ({ lat }) => (lat === null ? '' : String(lat)),
};

/** One of the four; by itself a cell changes nothing: the place is read from the four together. */
export const seatField = (name: SeatFieldName): SheetField => ({
  name,
  write: (fields, words) => {
    const seat = seatOf(fields, words);
    return seat === undefined ? '' : WRITE[name](seat);
  },
  read: (fields) => readAs(fields, {}),
});

export interface SeatBooks {
  readonly gazetteer: Gazetteer;
  readonly countries: CountryBook;
  readonly places: PlaceShelf;
}

const isNumber = (one: string, other: string) => Number(one.replace(',', '.')) === Number(other.replace(',', '.')) && one !== '' && other !== '';

/**
 * The seat that the four cells tell, what is not told as it was.
 *
 * @param cells those of the four that the row says something in
 * @param isPast the fields as they were when the row was made
 */
export function readSeat(fields: ContentFields, cells: ReadonlyMap<string, string>, words: CellWords, { gazetteer, countries, places }: SeatBooks): CellReading {
  const before = (name: SeatFieldName) => seatField(name).write(fields, words);
  const now = (name: SeatFieldName) => cells.get(name) ?? before(name);
  const isChanged = (name: SeatFieldName) => now(name) !== before(name) && !isNumber(now(name), before(name));
  const hasMoved = isChanged('longitude') || isChanged('latitude');
  if (!SEAT_FIELDS.some(isChanged)) return readAs(fields, {});
  const commune = now('commune');
  const country = String(fields['country'] ?? '');
  if (commune !== '' && country !== 'FR') return refuseCell('commune', 'commune-abroad', 'Only a seat in France has a commune.');
  const territory = commune === '' ? null : findCommune(gazetteer, commune);
  if (territory === undefined) return refuseCell('commune', 'commune-unknown', `"${commune}" is no commune, or several: give its INSEE code.`);
  const [lon, lat] = [now('longitude'), now('latitude')];
  // A seat that goes to another commune leaves its old point behind.
  if (territory !== null && (lon === '' || lat === '' || (isChanged('commune') && !hasMoved))) return readAs(fields, { seatId: places.placeOf(territory) });
  if (lon === '' && lat === '') return now('place') === '' ? readAs(fields, { seatId: null }) : readAs(fields, {});
  const { point, flags } = weighPoint(countries, country, lon, lat);
  if (point === null) return refuseCell('longitude', 'coordinates-unreadable', `"${lon}", "${lat}" is no point on Earth: give degrees, the longitude first.`);
  const label = now('place') || territory?.label || countries.labelFr(country);
  return readAs(fields, { seatId: places.placeNear({ label, country, point, precision: 'point', flags }, territory) });
}

function findCommune(gazetteer: Gazetteer, cell: string) {
  const code = /^\d{4}$/.test(cell) ? `0${cell}` : cell.toUpperCase();
  const official = gazetteer.get(`commune:${code}`);
  if (official !== undefined) return official;
  const { found } = resolveTerritory(gazetteer, cell, null);
  return found?.tier === 'commune' ? found : undefined;
}
