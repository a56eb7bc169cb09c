import type { Queryable } from '@portulan/register';
import type { Vocabulary } from '../vocabulary/index.js';
import { RecentValues } from '../words/index.js';
import { SENSES, type SensePoint } from './search-document.js';

/** What a document says of a place where its entry is. */
export interface KnownPlace {
  readonly label: string;
  /** `tier:code` of the French territories it lies in. */
  readonly refs: readonly string[];
  /** By sense; none where it has no point. */
  readonly spots: readonly Spot[];
  /** What a town of that name is called otherwise, by country. */
  readonly otherNames: ReadonlyMap<string, readonly string[]>;
}

/** A place in one sense: to tell numbers as text takes longer than to look it up. */
export interface Spot {
  readonly point: SensePoint;
  readonly text: string;
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
  read(queryable: Queryable, vocabulary: Vocabulary, ids: Iterable<string>): Promise<ReadonlyMap<string, KnownPlace>> {
    return this.known.getAll(ids, async (unknown) =>
      (await queryable.query<PlaceRow>(PLACES_SQL, [unknown])).map((row) => [row.id, this.describe(row, vocabulary)] as const),
    );
  }

  /** `tier:code`, always the same text. */
  ref(tier: string, code: string): string {
    const ref = `${tier}:${code}`;
    const known = this.refs.get(ref);
    if (known !== undefined) return known;
    this.refs.set(ref, ref);
    return ref;
  }

  private describe(row: PlaceRow, vocabulary: Vocabulary): KnownPlace {
    const { label, lon, lat } = row;
    const refs = TIERS.flatMap((tier) => (row[tier] === null ? [] : [this.ref(tier, row[tier] as string)]));
    const spots = lon === null || lat === null ? [] : SENSES.map((_, sense): Spot => ({ point: [sense, lon, lat], text: `${sense},${lon},${lat}` }));
    return { label, refs, spots, otherNames: vocabulary.names.otherNamesByCountry(label) };
  }
}
