import type { EndTier } from '@portulan/contract';
import { WORLD_REGIONS } from '@portulan/domain';
import { ownText } from '../columns/own-text.js';
import { TextColumn, type TextParts } from '../columns/text-column.js';

/** Something a line can start from or lead to. */
export interface End {
  /** `world:western-africa`, `country:SN`, `region:93`, `departement:13`, `epci:<siren>`, `commune:13055` or `place:<id>`. */
  readonly ref: string;
  readonly labelFr: string;
  readonly labelEn: string;
  /** Empty for a region of the world. */
  readonly country: string;
  readonly lon: number;
  readonly lat: number;
}

/** The official areas an end lies in, by their codes. */
export interface EndAreas {
  readonly commune?: string | null | undefined;
  readonly epci?: string | null | undefined;
  readonly departement?: string | null | undefined;
  readonly region?: string | null | undefined;
}

/** From the widest to the finest. */
export const AREA_TIERS = ['world', 'country', 'region', 'departement', 'epci', 'commune'] as const;
export type AreaTier = (typeof AREA_TIERS)[number];
export const PLACE_FINENESS = AREA_TIERS.length;

/** There is no such end. */
export const NO_END = -1;

const WORLD_OF = new Map(WORLD_REGIONS.flatMap(({ code, countries }) => countries.map((country) => [country, code] as const)));

/** All that a table of ends knows. */
export interface EndParts {
  readonly refs: TextParts;
  readonly labelsFr: TextParts;
  readonly labelsEn: TextParts;
  readonly countries: TextParts;
  readonly lon: Float64Array;
  readonly lat: Float64Array;
  readonly within: Readonly<Record<AreaTier, Int32Array>>;
  readonly englishNames: readonly (readonly [place: string, name: string])[];
}

/** Every end there is, numbered in order of arrival, and which ends lie in which. It only grows. */
export class EndTable {
  readonly ends: End[] = [];
  /** For each end the area of each tier that it is or lies in, or `NO_END`. */
  readonly within: Readonly<Record<AreaTier, number[]>> = { world: [], country: [], region: [], departement: [], epci: [], commune: [] };
  /** The place of each end's tier between the widest (0) and a place. */
  readonly fineness: number[] = [];
  /** For each end a number that only depends on its name: in what order equals come, on any server. */
  readonly ties: number[] = [];
  /** What places are called in English, by their ids, where it is known to be another name. */
  readonly englishNames = new Map<string, string>();
  private readonly numbers = new Map<string, number>();

  constructor() {
    for (const { code, countries: _, ...region } of WORLD_REGIONS) this.add({ ref: `world:${code}`, country: '', ...region });
  }

  static of({ refs, labelsFr, labelsEn, countries, lon, lat, within, englishNames }: EndParts): EndTable {
    const table = new EndTable();
    const [fr, en, country] = [new TextColumn(labelsFr), new TextColumn(labelsEn), new TextColumn(countries)];
    // Regions of the world are there from the beginning, and known again.
    new TextColumn(refs).all().forEach((ref, number) => {
      table.add({ ref, labelFr: fr.at(number), labelEn: en.at(number), country: country.at(number), lon: lon[number] as number, lat: lat[number] as number });
      for (const tier of AREA_TIERS) table.within[tier][number] = within[tier][number] as number;
    });
    for (const [place, name] of englishNames) table.englishNames.set(place, name);
    return table;
  }

  /** What it knows now: it may go on growing. */
  get parts(): EndParts {
    const texts = (name: 'ref' | 'labelFr' | 'labelEn' | 'country') => TextColumn.from(this.ends.map((end) => end[name])).parts;
    return {
      refs: texts('ref'),
      labelsFr: texts('labelFr'),
      labelsEn: texts('labelEn'),
      countries: texts('country'),
      lon: Float64Array.from(this.ends, ({ lon }) => lon),
      lat: Float64Array.from(this.ends, ({ lat }) => lat),
      within: Object.fromEntries(AREA_TIERS.map((tier) => [tier, Int32Array.from(this.within[tier])])) as Record<AreaTier, Int32Array>,
      englishNames: [...this.englishNames],
    };
  }

  get count(): number {
    return this.ends.length;
  }

  find(ref: string): number {
    return this.numbers.get(ref) ?? NO_END;
  }

  at(number: number): End {
    return this.ends[number] as End;
  }

  tier(number: number): EndTier {
    return AREA_TIERS[this.fineness[number] as number] ?? 'place';
  }

  /** Adds an end unless it is known; the areas it lies in must be. */
  add(end: End, areas: EndAreas = {}): number {
    const known = this.numbers.get(end.ref);
    if (known !== undefined) return known;
    const ref = ownText(end.ref);
    const number = this.ends.push({ ...end, ref, labelFr: ownText(end.labelFr), labelEn: ownText(end.labelEn) }) - 1;
    this.numbers.set(ref, number);
    const tier = AREA_TIERS.indexOf(end.ref.slice(0, end.ref.indexOf(':')) as AreaTier);
    this.fineness.push(tier < 0 ? PLACE_FINENESS : tier);
    this.ties.push(tieOf(end.ref));
    const codes: Record<AreaTier, string | null | undefined> = {
      world: WORLD_OF.get(end.country),
      country: end.country,
      region: areas.region,
      departement: areas.departement,
      epci: areas.epci,
      commune: areas.commune,
    };
    AREA_TIERS.forEach((area, index) => this.within[area].push(index === tier ? number : this.find(`${area}:${codes[area]}`)));
    return number;
  }

  /** True when end `number` is `area` or lies in it. */
  lies(number: number, area: number): boolean {
    if (number === area) return true;
    const tier = AREA_TIERS[this.fineness[area] as number];
    return tier !== undefined && this.within[tier][number] === area;
  }
}

/** Fowler–Noll–Vo 1a, 32 bits. */
function tieOf(ref: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < ref.length; index++) hash = Math.imul(hash ^ ref.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}
