import { ENTRY_ROOMS, type EntryRoom } from '@portulan/domain';
import type { Queryable, UnitOfWork } from '@portulan/register';
import { readDocuments, writeDocuments } from '../documents/index.js';
import type { Vocabulary } from '../vocabulary/index.js';

/** Enough for the planner to read tables once rather than by the row, few enough for the writer's lock to be soon free. */
export const BATCH_ENTRIES = 2000;

export interface EntryRef {
  readonly room: EntryRoom;
  readonly id: string;
}

/**
 * Entries whose documents show something of the given ones: the cooperations and projects of an actor and their other
 * actors; the actors of a cooperation or project; the cooperation a project belongs to, and its projects.
 */
const NEIGHBOURS_SQL = `
WITH given AS MATERIALIZED (SELECT DISTINCT unnest($1::uuid[]) AS id), works AS MATERIALIZED (
  SELECT cooperation_id AS id FROM cooperation_side WHERE actor_id IN (SELECT id FROM given)
  UNION SELECT project_id FROM participation WHERE actor_id IN (SELECT id FROM given)
  UNION SELECT project_id FROM funding WHERE funder_id IN (SELECT id FROM given)
  UNION SELECT cooperation_id FROM project WHERE id IN (SELECT id FROM given) AND cooperation_id IS NOT NULL
  UNION SELECT id FROM project WHERE cooperation_id IN (SELECT id FROM given)
  UNION SELECT id FROM given
), touched AS (
  SELECT id FROM works
  UNION SELECT s.actor_id FROM cooperation_side s JOIN works w ON w.id = s.cooperation_id
  UNION SELECT p.actor_id FROM participation p JOIN works w ON w.id = p.project_id
  UNION SELECT unnest(d.kin) FROM search_document d JOIN given g ON g.id = d.id
)
SELECT t.id, coalesce(e.room, d.room) AS room FROM touched t
LEFT JOIN entry e ON e.id = t.id LEFT JOIN search_document d ON d.id = t.id
WHERE e.state = 'published' OR NOT d.removed`;

/** The entries themselves, those whose documents must follow, and those they named until now. */
export async function listAffected(queryable: Queryable, ids: readonly string[]): Promise<EntryRef[]> {
  return queryable.query<{ id: string; room: EntryRoom }>(NEIGHBOURS_SQL, [[...new Set(ids)]]);
}

/** Reads and writes the documents of the given entries, room by room, in batches. */
export async function updateDocuments(unit: UnitOfWork, vocabulary: Vocabulary, entries: readonly EntryRef[]): Promise<void> {
  for (const room of ENTRY_ROOMS) {
    const ids = entries.filter((entry) => entry.room === room).map(({ id }) => id);
    for (let start = 0; start < ids.length; start += BATCH_ENTRIES) {
      const batch = ids.slice(start, start + BATCH_ENTRIES);
      await writeDocuments(unit, room, batch, await readDocuments(unit, vocabulary, room, batch));
    }
  }
}
