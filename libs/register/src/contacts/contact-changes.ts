import type { Queryable } from '../database/index.js';

export type ContactDeed = 'added' | 'revised' | 'removed' | 'consented' | 'withdrawn' | 'expired' | 'erased';

export interface ContactChange {
  readonly contactId: string;
  readonly entryId: string;
  readonly author: string;
  readonly deed: ContactDeed;
  /** Which fields; never what they held. */
  readonly fields?: readonly string[];
}

/** Notes what was done to a contact, in the transaction of the deed. */
export async function noteContactChange(unit: Queryable, { contactId, entryId, author, deed, fields = [] }: ContactChange): Promise<void> {
  await unit.query(`INSERT INTO contact_change (contact_id, entry_id, author, deed, fields) VALUES ($1, $2, $3, $4, $5)`, [contactId, entryId, author, deed, fields]);
}

/**
 * What is shown of an entry may be other than it was: whoever keeps answers about it makes them anew. No revision is
 * written, as an entry holds nothing of persons.
 */
export async function tellShownContacts(unit: Queryable, entryIds: readonly string[]): Promise<void> {
  await unit.query(
    `INSERT INTO outbox (room, entry_id, version, operation)
     SELECT e.room, e.id, e.version, 'upsert' FROM entry e WHERE e.state = 'published' AND e.id IN (
       SELECT unnest($1::uuid[]) UNION ALL SELECT r.entry_id FROM entry_redirect r WHERE r.old = ANY ($2::text[]))`,
    [entryIds, entryIds],
  );
  await unit.query(`SELECT pg_notify('portulan_outbox', '')`);
}

export interface NotedContactChange extends Omit<Required<ContactChange>, 'entryId'> {
  /** ISO 8601, in UTC. */
  readonly at: string;
  readonly authorName: string | null;
}

const HISTORY_LENGTH = 50;

/** What was done to the contacts of an entry, the latest first. */
export const listContactChanges = (queryable: Queryable, entryId: string): Promise<NotedContactChange[]> =>
  queryable.query<NotedContactChange>(
    `SELECT contact_id AS "contactId", to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS at, author, deed, fields,
       (SELECT name FROM person WHERE author = 'person:' || id) AS "authorName"
     FROM contact_change WHERE entry_id = $1 ORDER BY id DESC LIMIT ${HISTORY_LENGTH}`,
    [entryId],
  );
