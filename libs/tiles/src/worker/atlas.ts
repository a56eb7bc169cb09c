import type { EntryFilter, FlowQuery, FlowsAnswer, TileLayer } from '@portulan/contract';
import { clusterPoints } from '../clusters/cluster-points.js';
import { strongestPoints } from '../clusters/strongest-points.js';
import type { EntryColumns } from '../columns/entry-columns.js';
import { buildPointIndex, indexSense, type PointIndex } from '../columns/point-index.js';
import { readEntryColumns, type RowReader } from '../columns/read-entry-columns.js';
import { encodeLayer, type PointFeature } from '../encoding/encode-layer.js';
import { tilePosition } from '../encoding/tile-position.js';
import { maskEntries } from '../filters/mask-entries.js';
import type { CooperationEnds } from '../flows/cooperation-ends.js';
import { countEnds } from '../flows/count-ends.js';
import { countFlows } from '../flows/count-flows.js';
import { readCooperationEnds } from '../flows/read-cooperation-ends.js';

/** Filter without its words, and the ids that its words matched when it has any. */
export interface TileFilter {
  readonly filter: EntryFilter;
  readonly matchedIds?: readonly string[] | undefined;
  /** The same text for the same filter: what masks are kept under. */
  readonly key: string;
}

export interface TileAddress {
  readonly z: number;
  readonly x: number;
  readonly y: number;
}

interface Room {
  readonly columns: EntryColumns;
  readonly points: PointIndex;
}

const MASKS_KEPT = 64;

/** One state of the whole map, held in columns: answers tiles and flows for any filter. */
export class Atlas {
  private readonly masks = new Map<string, Uint8Array>();

  private constructor(
    private readonly rooms: Readonly<Record<TileLayer, Room>>,
    private readonly ends: CooperationEnds,
  ) {}

  static async read(read: RowReader): Promise<Atlas> {
    const actors = await readEntryColumns(read, 'actors');
    const projects = await readEntryColumns(read, 'projects');
    const cooperations = await readEntryColumns(read, 'cooperations');
    const ends = await readCooperationEnds(read, cooperations.ids);
    const endPoints = buildPointIndex(
      ends.ends.map((_, number) => number),
      ends.ends.map(({ lon }) => lon),
      ends.ends.map(({ lat }) => lat),
    );
    return new Atlas(
      {
        actors: { columns: actors, points: indexSense(actors, 'seat') },
        projects: { columns: projects, points: indexSense(projects, 'action') },
        cooperations: { columns: cooperations, points: endPoints },
      },
      ends,
    );
  }

  /** A vector tile of one layer of the same name; empty when nothing is there. */
  tile(layer: TileLayer, address: TileAddress, filter: TileFilter): Uint8Array {
    const features = layer === 'cooperations' ? this.endFeatures(address, filter) : this.entryFeatures(layer, address, filter);
    return encodeLayer(layer, features);
  }

  flows(query: Pick<FlowQuery, 'level' | 'top' | 'lang'>, filter: TileFilter): FlowsAnswer {
    return countFlows(this.rooms.cooperations.columns, this.ends, this.mask('cooperations', filter), query);
  }

  count(layer: TileLayer, filter: TileFilter): number {
    return this.mask(layer, filter).reduce((sum, flag) => sum + flag, 0);
  }

  private mask(layer: TileLayer, { filter, matchedIds, key }: TileFilter): Uint8Array {
    const name = `${layer}?${key}`;
    const known = this.masks.get(name);
    if (known) return known;
    const { columns } = this.rooms[layer];
    const mask = maskEntries(columns, filter, matchedIds?.map((id) => columns.ids.find(id)));
    if (this.masks.size >= MASKS_KEPT) this.masks.delete(this.masks.keys().next().value as string);
    this.masks.set(name, mask);
    return mask;
  }

  private entryFeatures(layer: 'actors' | 'projects', address: TileAddress, filter: TileFilter): PointFeature[] {
    const { columns, points } = this.rooms[layer];
    const word = (number: number) => (number === 0 ? null : (columns.words.words[number - 1] as string));
    return clusterPoints(points, this.mask(layer, filter), address).map((cluster): PointFeature => ({
      ...tilePosition(cluster, address),
      properties:
        cluster.count > 1
          ? { count: cluster.count, expand: cluster.expand }
          : {
              count: 1,
              id: columns.ids.at(cluster.owner),
              slug: columns.slugs.at(cluster.owner),
              label: columns.labels.at(cluster.owner),
              kind: word(columns.kind[cluster.owner] as number),
              status: word(columns.status[cluster.owner] as number),
            },
    }));
  }

  /** The places that have links: in each cell the most linked one, with its own count. */
  private endFeatures(address: TileAddress, filter: TileFilter): PointFeature[] {
    const counts = countEnds(this.ends, this.mask('cooperations', filter));
    const { points } = this.rooms.cooperations;
    return strongestPoints(points, counts.total, address).map((at) => {
      const number = points.owner[at] as number;
      const end = this.ends.ends[number] as CooperationEnds['ends'][number];
      return {
        ...tilePosition({ x: points.x[at] as number, y: points.y[at] as number }, address),
        properties: {
          ref: end.ref,
          label: end.labelFr,
          labelEn: end.labelEn,
          country: end.country,
          count: counts.total[number] as number,
          side: counts.isFrench[number] ? 'french' : 'partner',
        },
      };
    });
  }
}
