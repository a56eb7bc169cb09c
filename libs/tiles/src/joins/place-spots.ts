import type { PlaceTable } from '../columns/place-table.js';
import { UuidNumbers } from '../columns/uuid-numbers.js';
import { eachRow, type RowReader } from '../columns/row-reader.js';
import { endOf, type EndSpot } from '../flows/end-of.js';
import type { EndTable } from '../flows/end-table.js';
import { rawPlacesQuery } from './raw-queries.js';

/** Not `NO_END`, which is an answer. */
const UNASKED = -2;

interface KnownPlace extends EndSpot {
  /** Its numbers in the table of places, by the country of who stands there. */
  readonly spots: Map<string, number>;
}

const NOWHERE: Omit<KnownPlace, 'spots' | 'country'> = { place: null, label: null, lon: NaN, lat: NaN, precision: null, commune: null, epci: null, departement: null, region: null };

/** Every place, with the numbers that it bears in the table of places: a spot is a place in a country, or a country alone. */
export class PlaceSpots {
  private readonly numbers = new UuidNumbers();
  private readonly known: KnownPlace[] = [];
  private readonly nowhere: KnownPlace = { ...NOWHERE, country: '', spots: new Map() };
  /** By spot, the place and the country that it is. */
  private readonly placeOf = new Map<number, KnownPlace>();
  private readonly countryOf = new Map<number, string>();

  private constructor(private readonly table: PlaceTable) {}

  static async read(read: RowReader, table: PlaceTable): Promise<PlaceSpots> {
    const spots = new PlaceSpots(table);
    await eachRow(read, rawPlacesQuery, ([id = null, country = null, label = null, lon, lat, precision = null, commune = null, epci = null, departement = null, region = null]) => {
      const point = { lon: lon == null ? NaN : Number(lon), lat: lat == null ? NaN : Number(lat) };
      spots.known[spots.numbers.number(id as string)] = { place: id, country: country ?? '', label, ...point, precision, commune, epci, departement, region, spots: new Map() };
    });
    return spots;
  }

  /** The spot of who is seated at a place, or only known to be of a country. */
  seat(place: string | null, country: string): number {
    return this.spot((place === null ? undefined : this.find(place)) ?? this.nowhere, country);
  }

  /** The spot of a place in its own country; undefined for a place that is not there. */
  own(place: string): number | undefined {
    const known = this.find(place);
    return known && this.spot(known, known.country);
  }

  /** For each spot there is, what is made of its place. */
  each<Value>(make: (place: EndSpot) => Value): ReadonlyMap<number, Value> {
    return new Map([...this.placeOf].map(([spot, place]) => [spot, make(place)]));
  }

  /** The end that a side which stands at a spot is drawn from, added to the table when it is first asked for. */
  ends(table: EndTable): (spot: number) => number {
    const ends = new Int32Array(this.table.count).fill(UNASKED);
    return (spot) => {
      const known = ends[spot] as number;
      if (known !== UNASKED) return known;
      return (ends[spot] = endOf({ ...(this.placeOf.get(spot) as KnownPlace), country: this.countryOf.get(spot) as string }, table));
    };
  }

  private find(place: string): KnownPlace | undefined {
    return this.known[this.numbers.find(place) ?? -1];
  }

  private spot(place: KnownPlace, country: string): number {
    const known = place.spots.get(country);
    if (known !== undefined) return known;
    const { place: id, region, departement, epci, commune, lon, lat } = place;
    const spot = this.table.put(id, { codes: [country, region, departement, epci, commune], lon, lat });
    place.spots.set(country, spot);
    this.placeOf.set(spot, place);
    this.countryOf.set(spot, country);
    return spot;
  }
}
