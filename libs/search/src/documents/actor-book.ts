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

const ACTORS_KEPT = 20_000;

/** Actors come back in many entries: each is read, and what it is called is told, once. */
export class ActorBook {
  private readonly known = new RecentValues<KnownActor>(ACTORS_KEPT);

  /** The actors of these ids, read where they are not known yet. */
  async read(queryable: Queryable, vocabulary: Vocabulary, ids: Iterable<string>): Promise<ReadonlyMap<string, KnownActor>> {
    const actors = new Map<string, KnownActor>();
    const unknown: string[] = [];
    for (const id of ids) {
      const actor = this.known.get(id);
      if (actor) actors.set(id, actor);
      else unknown.push(id);
    }
    if (unknown.length === 0) return actors;
    for (const row of await queryable.query<NamedRow>(NAMED_SQL, [unknown])) {
      const actor = describeActor(row, vocabulary);
      this.known.set(row.id, actor);
      actors.set(row.id, actor);
    }
    return actors;
  }
}

function describeActor({ short, names: given, tier, territory }: NamedRow, vocabulary: Vocabulary): KnownActor {
  const names = [...new Set([short.label.fr, short.label.en, ...given])];
  return { short, names: given, called: [...names, ...listAliases({ names, country: short.place.country, tier, territory }, vocabulary)] };
}
