import { Dictionary } from './dictionary.js';
import { ownText } from './own-text.js';
import { TextColumn, type TextParts } from './text-column.js';

/** Areas that places lie in, the widest first. */
export const PLACE_TIERS = ['country', 'region', 'departement', 'epci', 'commune'] as const;

/** There is no such area. */
const NOWHERE = -1;

/** All that a table of places knows. */
export interface PlaceParts {
  readonly keys: TextParts;
  readonly lon: Float64Array;
  readonly lat: Float64Array;
  readonly areas: readonly string[];
  readonly within: readonly Int32Array[];
}

/** A place as it is read: the codes of the areas it lies in by tier, and its point in degrees where it has one. */
export interface PlaceRow {
  readonly codes: readonly (string | null | undefined)[];
  readonly lon: number;
  readonly lat: number;
}

/**
 * Places by number: what rooms and senses share of them. Many entries stand at one place, so that areas and points are kept,
 * and looked at, once. An entry of which only the country is known stands at a place without a point.
 */
export class PlaceTable {
  private readonly numbers = new Map<string, number>();
  /** Degrees; not a number where no point is known. */
  readonly lon: number[] = [];
  readonly lat: number[] = [];
  /** For each tier the number of the area that each place lies in, or -1. */
  private readonly within: readonly number[][] = PLACE_TIERS.map(() => []);

  /** @param areas countries and territories, as `tier:code`. */
  constructor(readonly areas = new Dictionary()) {}

  static of({ keys, lon, lat, areas, within }: PlaceParts): PlaceTable {
    const table = new PlaceTable(Dictionary.of(areas));
    new TextColumn(keys).all().forEach((key, number) => table.numbers.set(key, number));
    for (let number = 0; number < lon.length; number++) {
      table.lon.push(lon[number] as number);
      table.lat.push(lat[number] as number);
      table.within.forEach((areasOf, tier) => areasOf.push(within[tier]?.[number] as number));
    }
    return table;
  }

  /** What it knows now: it may go on growing. */
  get parts(): PlaceParts {
    return {
      keys: TextColumn.from([...this.numbers.keys()]).parts,
      lon: Float64Array.from(this.lon),
      lat: Float64Array.from(this.lat),
      areas: [...this.areas.words],
      within: this.within.map((areas) => Int32Array.from(areas)),
    };
  }

  get count(): number {
    return this.lon.length;
  }

  /** The number of a place in a country; its areas and its point are those told last. */
  put(id: string | null, { codes, lon, lat }: PlaceRow): number {
    const key = keyOf(id, codes[0]);
    const number = this.numbers.get(key) ?? this.count;
    if (number === this.count) this.numbers.set(ownText(key), number);
    this.lon[number] = lon;
    this.lat[number] = lat;
    PLACE_TIERS.forEach((tier, index) => {
      const code = codes[index];
      (this.within[index] as number[])[number] = code == null ? NOWHERE : this.areas.number(`${tier}:${code}`);
    });
    return number;
  }

  /** Which of these places it knows. */
  known(ids: ReadonlySet<string>): string[] {
    return [...this.numbers.keys()].map((key) => key.slice(0, key.indexOf(' '))).filter((id) => ids.has(id));
  }

  /** The numbers of a place: one for each country that entries seated there bear. */
  find(id: string): number[] {
    return [...this.numbers].filter(([key]) => key.startsWith(`${id} `)).map(([, number]) => number);
  }

  /** The number of the country of a place among the areas. */
  countryOf(number: number): number {
    return (this.within[0] as number[])[number] as number;
  }

  /** A flag per place: whether it lies in one of some areas, named as `tier:code`. */
  lyingIn(refs: readonly string[]): Uint8Array {
    const wanted = new Uint8Array(this.areas.words.length);
    for (const ref of refs) {
      const area = this.areas.find(ref);
      if (area !== undefined) wanted[area] = 1;
    }
    const flags = new Uint8Array(this.count);
    for (const areas of this.within) {
      for (let place = 0; place < flags.length; place++) if (wanted[areas[place] as number] === 1) flags[place] = 1;
    }
    return flags;
  }

  /** A flag per place: whether its point lies there. */
  pointsIn(isThere: (lon: number, lat: number) => boolean): Uint8Array {
    return Uint8Array.from(this.lon, (lon, place) => (!Number.isNaN(lon) && isThere(lon, this.lat[place] as number) ? 1 : 0));
  }
}

/** By what a place and a country are known together. */
const keyOf = (id: string | null, country: string | null | undefined): string => `${id ?? ''} ${country ?? ''}`;
