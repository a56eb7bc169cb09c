import type { EntryRoom, EntryState } from '@portulan/domain';
import type { Queryable } from '../database/index.js';

/** What staff are told of any entry, whatever its state. */
export interface CuratedEntry {
  readonly id: string;
  readonly room: EntryRoom;
  readonly slug: string;
  readonly label: string;
  readonly version: number;
  readonly state: EntryState;
  readonly keeper: string | null;
}

/** An entry by its id, whatever its state; null when there is none. What it is called: its slug tells of a cooperation. */
export async function findCuratedEntry(queryable: Queryable, id: string): Promise<CuratedEntry | null> {
  const [entry] = await queryable.query<CuratedEntry>(
    `SELECT e.id, e.room, e.slug, e.version, e.state, e.keeper,
       coalesce((SELECT label FROM actor WHERE id = e.id), (SELECT title FROM project WHERE id = e.id), e.slug) AS label
     FROM entry e WHERE e.id = $1`,
    [id],
  );
  return entry ?? null;
}
