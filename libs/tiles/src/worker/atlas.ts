import type {
  CountryFigures,
  CountryFiguresQuery,
  EndAnswer,
  EndQuery,
  FlowsAnswer,
  StartYears,
  TileLayer,
} from '@portulan/contract';
import { clusterPoints } from '../clusters/cluster-points.js';
import { strongestPoints } from '../clusters/strongest-points.js';
import { Dictionary } from '../columns/dictionary.js';
import { PlaceTable } from '../columns/place-table.js';
import type { RowReader } from '../columns/row-reader.js';
import { encodeLayer, type PointFeature } from '../encoding/encode-layer.js';
import { tilePosition } from '../encoding/tile-position.js';
import { countCountries, type CountryNames } from '../figures/count-countries.js';
import { countYears } from '../figures/count-years.js';
import { describeEnd } from '../figures/describe-end.js';
import { countRows, type EntryPart } from '../figures/entry-part.js';
import { maskEntries } from '../filters/mask-entries.js';
import { withoutPeriod, type TileFilter } from '../filters/tile-filter.js';
import type { CooperationPart } from '../flows/cooperation-part.js';
import { countEnds, type EndCounts } from '../flows/count-ends.js';
import { countFlows, type FlowChoice } from '../flows/count-flows.js';
import { EndPoints } from '../flows/end-points.js';
import { EndTable } from '../flows/end-table.js';
import { readAreas } from '../flows/sides.js';
import { readSegment, type Segment } from './segment.js';

export interface TileAddress {
  readonly z: number;
  readonly x: number;
  readonly y: number;
}

const MASKS_BYTES_MAX = 64 * 2 ** 20;
const COUNTS_KEPT = 8;

/** Entries in columns, without those that a later part tells anew. */
export interface AtlasPart {
  readonly segment: Segment;
  /** Ids of entries to leave out. */
  readonly without?: readonly string[];
}

/** One state of the whole map, held in columns: answers tiles, flows and figures for any filter. */
export class Atlas {
  private readonly masks = new Map<string, Uint8Array[]>();
  private masksBytes = 0;
  private readonly endCounts = new Map<string, EndCounts>();
  private readonly endPoints: EndPoints;
  readonly segments: readonly Segment[];
  /** For each part the rows of each room that are left out. */
  private readonly left: readonly Readonly<Record<TileLayer, readonly number[]>>[];

  /** @param before the state that this one takes the place of, over the same table of ends. */
  constructor(
    parts: readonly AtlasPart[],
    private readonly table: EndTable,
    private readonly countries: CountryNames,
    before?: Atlas,
  ) {
    this.segments = parts.map(({ segment }) => segment);
    this.left = parts.map(({ segment: { columns }, without = [] }) => {
      const rowsOf = (layer: TileLayer) => without.map((id) => columns[layer].ids.find(id)).filter((row) => row >= 0);
      return { actors: rowsOf('actors'), projects: rowsOf('projects'), cooperations: rowsOf('cooperations') };
    });
    this.endPoints = before?.endPoints.grown() ?? EndPoints.of(table);
  }

  /** @param isWhole whether the reader knows tables whole, as the register does; else it knows the statements for some entries. */
  static async read(read: RowReader, isWhole: boolean): Promise<Atlas> {
    const table = new EndTable();
    const countries = await readAreas(read, table);
    const segment = await readSegment(read, { words: new Dictionary(), places: new PlaceTable(), funderIds: new Map() }, table, isWhole);
    return new Atlas([{ segment }], table, countries);
  }

  /** A vector tile of one layer of the same name; empty when nothing is there. */
  tile(layer: TileLayer, address: TileAddress, filter: TileFilter): Uint8Array {
    const features = layer === 'cooperations' ? this.endFeatures(address, filter) : this.entryFeatures(layer, address, filter);
    return encodeLayer(layer, features);
  }

  flows(choice: FlowChoice, filter: TileFilter): FlowsAnswer {
    return countFlows(this.cooperations(filter), this.table, choice);
  }

  /** What an end is, or null when there is none of that name; each room under its own filter, as words match room by room. */
  end(ref: string, choice: Pick<EndQuery, 'level' | 'lang'>, filters: Readonly<Record<TileLayer, TileFilter>>): EndAnswer | null {
    const parts = {
      cooperations: this.cooperations(filters.cooperations),
      actors: this.entries('actors', filters.actors),
      projects: this.entries('projects', filters.projects),
    };
    return describeEnd(parts, this.table, ref, choice);
  }

  /** @param filter of the room that the measure is about: projects for money. */
  countriesOf({ measure, lang }: Pick<CountryFiguresQuery, 'measure' | 'lang'>, filter: TileFilter): CountryFigures {
    const parts = this.entries(measure === 'committed' ? 'projects' : measure, filter);
    return countCountries(parts, this.countries, { measure, where: filter.filter.where, lang });
  }

  years(filter: TileFilter): StartYears {
    return countYears(this.entries('cooperations', withoutPeriod(filter)));
  }

  count(layer: TileLayer, filter: TileFilter): number {
    return this.mask(layer, filter).reduce((sum, mask) => sum + countRows(mask), 0);
  }

  private entries(layer: TileLayer, filter: TileFilter): EntryPart[] {
    const masks = this.mask(layer, filter);
    return this.segments.map(({ columns }, part) => ({ columns: columns[layer], mask: masks[part] as Uint8Array }));
  }

  private cooperations(filter: TileFilter): CooperationPart[] {
    return this.entries('cooperations', filter).map((part, number) => ({ ...part, sides: (this.segments[number] as Segment).sides }));
  }

  /** For each segment the rows that the filter keeps. */
  private mask(layer: TileLayer, { filter, matchedIds, key }: TileFilter): Uint8Array[] {
    const name = `${layer}?${key}`;
    const known = this.masks.get(name);
    if (known) return known;
    const masks = this.segments.map(({ columns }, part) => {
      const mask = maskEntries(columns[layer], filter, matchedIds?.map((id) => columns[layer].ids.find(id)));
      for (const row of this.left[part]?.[layer] ?? []) mask[row] = 0;
      return mask;
    });
    this.masksBytes += masks.reduce((sum, { length }) => sum + length, 0);
    this.masks.set(name, masks);
    // Those made first leave first: what is asked now is asked again within moments, for the tiles beside.
    for (const [oldest, old] of this.masks) {
      if (this.masksBytes <= MASKS_BYTES_MAX || oldest === name) break;
      this.masks.delete(oldest);
      this.masksBytes -= old.reduce((sum, { length }) => sum + length, 0);
    }
    return masks;
  }

  private entryFeatures(layer: 'actors' | 'projects', address: TileAddress, filter: TileFilter): PointFeature[] {
    const masks = this.mask(layer, filter);
    const parts = this.segments.map(({ points }, part) => ({ points: points[layer], mask: masks[part] as Uint8Array }));
    return clusterPoints(parts, address).map((cluster): PointFeature => ({
      ...tilePosition(cluster, address),
      properties: cluster.count > 1 ? { count: cluster.count, expand: cluster.expand } : this.entryProperties(layer, cluster.part, cluster.owner),
    }));
  }

  private entryProperties(layer: 'actors' | 'projects', part: number, row: number): PointFeature['properties'] {
    const columns = (this.segments[part] as Segment).columns[layer];
    const word = (number: number) => (number === 0 ? null : (columns.words.words[number - 1] as string));
    return {
      count: 1,
      id: columns.ids.at(row),
      slug: columns.slugs.at(row),
      label: columns.labels.at(row),
      kind: word(columns.kind[row] as number),
      status: word(columns.status[row] as number),
    };
  }

  /** The places that have links: in each cell the most linked one, with its own count. */
  private endFeatures(address: TileAddress, filter: TileFilter): PointFeature[] {
    const { total, isFrench } = this.countsOf(filter);
    return strongestPoints(this.endPoints.indexes, total, address, this.table.ties).map(({ owner, x, y }) => {
      const end = this.table.at(owner);
      return {
        ...tilePosition({ x, y }, address),
        properties: {
          ref: end.ref,
          label: end.labelFr,
          labelEn: end.labelEn,
          country: end.country,
          count: total[owner] as number,
          side: isFrench[owner] ? 'french' : 'partner',
        },
      };
    });
  }

  /** Counted once for the tiles of a view. */
  private countsOf(filter: TileFilter): EndCounts {
    const known = this.endCounts.get(filter.key);
    if (known) return known;
    const counts = countEnds(this.cooperations(filter), this.table.count);
    if (this.endCounts.size >= COUNTS_KEPT) this.endCounts.delete(this.endCounts.keys().next().value as string);
    this.endCounts.set(filter.key, counts);
    return counts;
  }
}
