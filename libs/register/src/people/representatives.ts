import type { EntryOwnership, EntryRoom, EntryState, RepresentativeLimit } from '@portulan/domain';
import type { Queryable } from '../database/index.js';

/** Whose an entry is, for the rules of who may do what to it; null when there is no such entry. */
export async function getEntryOwnership(queryable: Queryable, entryId: string): Promise<EntryOwnership | null> {
  const [row] = await queryable.query<EntryOwnership>(
    `SELECT keeper, ARRAY(SELECT person_id::text FROM entry_representative r WHERE r.entry_id = e.id ORDER BY since) AS representatives FROM entry e WHERE id = $1`,
    [entryId],
  );
  return row ?? null;
}

/** An entry that someone represents. */
export interface RepresentedEntry {
  readonly id: string;
  readonly room: EntryRoom;
  readonly slug: string;
  readonly label: string;
  readonly state: EntryState;
}

/** The entries that a person represents, by name. */
export const listRepresentedEntries = (queryable: Queryable, personId: string): Promise<RepresentedEntry[]> =>
  queryable.query<RepresentedEntry>(
    `SELECT e.id, e.room, e.slug, e.state, coalesce((SELECT label FROM actor WHERE id = e.id), (SELECT title FROM project WHERE id = e.id), e.slug) AS label
     FROM entry_representative r JOIN entry e ON e.id = r.entry_id AND e.state <> 'archived' WHERE r.person_id = $1 ORDER BY label, e.id`,
    [personId],
  );

/** How far whoever represents an entry writes it at once; an entry that is nobody's has no network to decide. */
export async function getRepresentativeLimit(queryable: Queryable, entryId: string): Promise<RepresentativeLimit> {
  const [row] = await queryable.query<{ limit: RepresentativeLimit }>(
    `SELECT n.representatives AS limit FROM entry e JOIN network n ON n.id = e.keeper WHERE e.id = $1`,
    [entryId],
  );
  return row?.limit ?? 'presentation';
}
