import { SENSES, type Sense } from './entry-columns.js';
import type { EntryNumbers } from './entry-numbers.js';
import { ListsBuilder, type Lists } from './lists.js';
import type { PlaceTable } from './place-table.js';
import { placesQuery, wheresQuery } from './room-queries.js';
import { eachRow, type RowReader } from './row-reader.js';
import { UuidNumbers } from './uuid-numbers.js';

/** Something for each sense of place. */
export const bySense = <Value>(make: (sense: Sense) => Value): Record<Sense, Value> =>
  Object.fromEntries(SENSES.map((sense) => [sense, make(sense)])) as Record<Sense, Value>;

/** Where every entry is in the three senses, as numbers of `places`; of all rooms together. */
export async function readWheres(read: RowReader, numbers: EntryNumbers, places: PlaceTable): Promise<Record<Sense, Lists>> {
  const placeNumbers = new UuidNumbers();
  const known = await readPlaces(read, placeNumbers);
  const nowhere = { areas: [], lon: NaN, lat: NaN, told: new Map<string, number>() };
  const builders = bySense(() => new ListsBuilder());
  await eachRow(read, wheresQuery, ([id, sense, place = null, country]) => {
    const row = numbers.findRow(id as string);
    if (row === undefined) return;
    const { areas, lon, lat, told } = (place === null ? undefined : known[placeNumbers.find(place) ?? -1]) ?? nowhere;
    // Told once in each country that entries which stand there bear.
    let number = told.get(country ?? '');
    if (number === undefined) {
      number = places.put(place, { codes: [country, ...areas], lon, lat });
      told.set(country ?? '', number);
    }
    builders[sense as Sense].add(row, number);
  });
  return bySense((sense) => builders[sense].buildWide(numbers.rowCount));
}

interface KnownPlace {
  /** Codes of région, département, EPCI and commune. */
  readonly areas: readonly (string | null | undefined)[];
  /** Degrees; not a number where no point is known. */
  readonly lon: number;
  readonly lat: number;
  /** Its numbers by country. */
  readonly told: Map<string, number>;
}

/** Places by the numbers that they are given. */
async function readPlaces(read: RowReader, numbers: UuidNumbers): Promise<readonly KnownPlace[]> {
  const known: KnownPlace[] = [];
  await eachRow(read, placesQuery, ([id, region, departement, epci, commune, lon, lat]) => {
    known[numbers.number(id as string)] = { areas: [region, departement, epci, commune], lon: lon == null ? NaN : Number(lon), lat: lat == null ? NaN : Number(lat), told: new Map() };
  });
  return known;
}
