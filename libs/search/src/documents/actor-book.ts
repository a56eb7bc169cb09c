import type { Queryable } from '@portulan/register';
import type { Vocabulary } from '../vocabulary/index.js';
import { RecentValues } from '../words/index.js';
import { NAMED_SQL } from './entry-sql.js';
import { listAliases } from './name-territory.js';
import type { NeutralShort } from './neutral-card.js';

/** What a document says of an actor that its entry names. */
export interface KnownActor {
  readonly short: NeutralShort;
  readonly names: readonly string[];
  /** Its label and names, and those that no list writes down. */
  readonly called: readonly string[];
}

interface NamedRow {
  readonly id: string;
  readonly short: NeutralShort;
  readonly names: string[];
  readonly tier: string | null;
  readonly territory: string | null;
}

const ACTORS_KEPT = 50_000;

/** Actors come back in many entries: each is read, and what it is called is told, once. */
export class ActorBook {
  private readonly known = new RecentValues<KnownActor>(ACTORS_KEPT);

  /** The actors of these ids, read where they are not known yet. */
  read(queryable: Queryable, vocabulary: Vocabulary, ids: Iterable<string>): Promise<ReadonlyMap<string, KnownActor>> {
    return this.known.getAll(ids, async (unknown) =>
      (await queryable.query<NamedRow>(NAMED_SQL, [unknown])).map((row) => [row.id, describeActor(row, vocabulary)] as const),
    );
  }
}

function describeActor({ short, names: given, tier, territory }: NamedRow, vocabulary: Vocabulary): KnownActor {
  const names = [...new Set([short.label.fr, short.label.en, ...given])];
  return { short, names: given, called: [...names, ...listAliases({ names, country: short.place.country, tier, territory }, vocabulary)] };
}
