import type { Queryable } from '@portulan/register';
import { RecentValues } from '../words/index.js';

/** What a document says of a place where its entry is. */
export interface KnownPlace {
  readonly label: string;
  /** `tier:code` of the French territories it lies in. */
  readonly refs: readonly string[];
  /** Longitude and latitude, in degrees. */
  readonly point: readonly [lon: number, lat: number] | null;
}

const PLACES_SQL = `SELECT id, label, region, departement, epci, commune, lon, lat FROM place WHERE id = ANY ($1::uuid[])`;
const TIERS = ['region', 'departement', 'epci', 'commune'] as const;

type PlaceRow = Record<(typeof TIERS)[number], string | null> & { readonly id: string; readonly label: string; readonly lon: number | null; readonly lat: number | null };

const PLACES_KEPT = 50_000;

/** Places come back in many entries: each is read, and its territories are told, once. */
export class PlaceBook {
  private readonly known = new RecentValues<KnownPlace>(PLACES_KEPT);
  /** One text for each territory: an equal one is then found without looking at its letters. */
  private readonly refs = new Map<string, string>();

  /** The places of these ids, read where they are not known yet. */
  async read(queryable: Queryable, ids: Iterable<string>): Promise<ReadonlyMap<string, KnownPlace>> {
    const places = new Map<string, KnownPlace>();
    const unknown: string[] = [];
    for (const id of ids) {
      const place = this.known.get(id);
      if (place) places.set(id, place);
      else unknown.push(id);
    }
    if (unknown.length === 0) return places;
    for (const row of await queryable.query<PlaceRow>(PLACES_SQL, [unknown])) {
      const place = this.describe(row);
      this.known.set(row.id, place);
      places.set(row.id, place);
    }
    return places;
  }

  /** `tier:code`, always the same text. */
  ref(tier: string, code: string): string {
    const ref = `${tier}:${code}`;
    const known = this.refs.get(ref);
    if (known !== undefined) return known;
    this.refs.set(ref, ref);
    return ref;
  }

  private describe(row: PlaceRow): KnownPlace {
    const { label, lon, lat } = row;
    const refs = TIERS.flatMap((tier) => (row[tier] === null ? [] : [this.ref(tier, row[tier] as string)]));
    return { label, refs, point: lon === null || lat === null ? null : [lon, lat] };
  }
}
