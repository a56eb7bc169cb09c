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

/** Where an entry is said to be. */
export interface Whereabouts {
  /** The number of its sense in `SENSES`. */
  readonly sense: number;
  /** Empty where none is told. */
  readonly country: string;
  /** `country:code`, always the same text; null where none is told. */
  readonly countryRef: string | null;
  /** Null where no more than the country is told. */
  readonly place: KnownPlace | null;
}

const PLACES_SQL = `SELECT id, label, region, departement, epci, commune, lon, lat FROM place WHERE id = ANY ($1::uuid[])`;
const TIERS = ['region', 'departement', 'epci', 'commune'] as const;

type PlaceRow = Record<(typeof TIERS)[number], string | null> & { readonly id: string; readonly label: string; readonly lon: number | null; readonly lat: number | null };

const PLACES_KEPT = 50_000;
/** A place is said in several senses. */
const SAID_KEPT = 2 * PLACES_KEPT;

/** Places come back in many entries: each is read, and its territories are told, once. */
export class PlaceBook {
  private readonly known = new RecentValues<KnownPlace>(PLACES_KEPT);
  private readonly said = new RecentValues<Whereabouts>(SAID_KEPT);
  /** One text for each territory: an equal one is then found without looking at its letters. */
  private readonly refs = new Map<string, string>();

  /**
   * Where entries are, from lists of what is said of it: see `located` in the SQL. The text as a whole is looked up, as
   * it comes back and back; places not known yet are read.
   */
  async read(queryable: Queryable, vocabulary: Vocabulary, lists: readonly (readonly string[])[]): Promise<Whereabouts[][]> {
    return this.said.getLists(lists, async (unknown) => {
      const told = unknown.map((text) => [text, readSaid(text)] as const);
      const ids = new Set<string>();
      for (const [, { placeId }] of told) if (placeId !== '') ids.add(placeId);
      const places = await this.readPlaces(queryable, vocabulary, ids);
      return told.map(([text, { sense, country, placeId }]) => {
        const countryRef = country === '' ? null : this.ref('country', country);
        return [text, { sense, country, countryRef, place: places.get(placeId) ?? null }] as const;
      });
    });
  }

  private readPlaces(queryable: Queryable, vocabulary: Vocabulary, ids: Iterable<string>): Promise<ReadonlyMap<string, KnownPlace>> {
    return this.known.getAll(ids, async (unknown) =>
      (await queryable.query<PlaceRow>(PLACES_SQL, [unknown])).map((row) => [row.id, this.describe(row, vocabulary)] as const),
    );
  }

  /** `tier:code`, always the same text. */
  private ref(tier: string, code: string): string {
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

/** The number of the sense, the country, the place: `2SN/` and the id, of which the last two may be wanting. */
function readSaid(text: string): { sense: number; country: string; placeId: string } {
  const slash = text.indexOf('/');
  return { sense: text.charCodeAt(0) - 48, country: text.slice(1, slash), placeId: text.slice(slash + 1) };
}
