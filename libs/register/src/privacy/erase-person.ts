import { accept, refuse, REDACTED, type Outcome } from '@portulan/domain';
import { v7 as newId } from 'uuid';
import { noteContactChange, tellShownContacts } from '../contacts/index.js';
import type { Queryable, Register, UnitOfWork } from '../database/index.js';
import { attemptChange } from '../history/index.js';
import { countHeld, NAMING_ENTRIES, readQuestion, type HeldQuestion, type HeldRefusalCode, type ReadQuestion } from './list-held.js';
import { isText, listPrivateTables, type PrivateTable } from './private-tables.js';
import { redactEntries } from './redact-entries.js';

/** Why someone is erased; in words of ours, as words of whoever erases could say whom. */
export const ERASURE_GROUNDS = ['asked', 'ordered', 'mistaken'] as const;
export type ErasureGround = (typeof ERASURE_GROUNDS)[number];

export interface ErasureRequest extends HeldQuestion {
  /** Of the summary that whoever erases saw. */
  readonly seen: string;
  readonly ground: ErasureGround;
}

export type ErasureRefusalCode = HeldRefusalCode | 'held-changed' | 'own-account' | 'last-admin';

/** Rows that are the person's alone go whole; the log of what happened stays, without whom. */
const UNLINKED = new Set(['person', 'security_event', 'private_access']);
/** Done by hand, each in its own way. */
const BY_HAND = new Set(['person', 'contact', 'contact_consent', 'contact_change', 'proposal', 'erasure']);

/**
 * Erases someone everywhere: account, contacts, what they sent and were sent, and their words in every text, versions of
 * entries included. One transaction: all of it, or nothing. What is left says that it was done, why and by whom.
 *
 * @returns how much was erased, by table; refused with `held-changed` when it is no longer what was seen
 */
export function erasePerson(register: Register, { seen, ground, ...asked }: ErasureRequest, byId: string): Promise<Outcome<Readonly<Record<string, number>>>> {
  return attemptChange(register, async (unit) => {
    const read = await readQuestion(unit, asked);
    if (!read.ok) return read;
    const question = read.value;
    const held = await countHeld(unit, question);
    if (held.seen !== seen) return refuse('held-changed', 'Something was added or changed since you looked. Look again before you erase.');
    const refusal = await refuseAccount(unit, question, byId);
    if (refusal !== null) return refusal;
    const tables = await listPrivateTables(unit);
    await eraseContacts(unit, question, byId);
    await eraseProposals(unit, question);
    await eraseOwnRows(unit, question, tables);
    await redactEntries(unit, (await unit.query<{ id: string }>(NAMING_ENTRIES, [question.patterns])).map(({ id }) => id), question.words);
    await redactTables(unit, question, tables);
    const erased = { ...Object.fromEntries(held.places.map(({ place, count }) => [place, count])), ...(held.entries.length === 0 ? {} : { entry: held.entries.length }) };
    await unit.query(`INSERT INTO erasure (id, by_id, ground, erased) VALUES ($1, $2, $3, $4)`, [newId(), byId, ground, JSON.stringify(erased)]);
    return accept(erased);
  });
}

async function refuseAccount(unit: UnitOfWork, { personId }: ReadQuestion, byId: string) {
  if (personId === null) return null;
  if (personId === byId) return refuse('own-account', 'Nobody erases themselves: another administrator does it.');
  const [others] = await unit.query<{ found: boolean }>(
    `SELECT NOT EXISTS (SELECT 1 FROM person_grant WHERE person_id = $1 AND role = 'national-admin')
       OR EXISTS (SELECT 1 FROM person_grant WHERE person_id <> $1 AND role = 'national-admin') AS found`,
    [personId],
  );
  return others?.found === true ? null : refuse('last-admin', 'This is the last national administrator: give the role to somebody else first.');
}

async function eraseContacts(unit: UnitOfWork, { patterns }: ReadQuestion, byId: string): Promise<void> {
  const gone = await unit.query<{ id: string; entryId: string }>(`DELETE FROM contact t WHERE to_jsonb(t)::text ILIKE ANY ($1::text[]) RETURNING id, entry_id AS "entryId"`, [patterns]);
  for (const { id, entryId } of gone) await noteContactChange(unit, { contactId: id, entryId, author: `person:${byId}`, deed: 'erased' });
  if (gone.length > 0) await tellShownContacts(unit, gone.map(({ entryId }) => entryId));
}

/** What was accepted stays in the entry; who sent it, and what they said beside, does not. */
async function eraseProposals(unit: UnitOfWork, { email, personId }: ReadQuestion): Promise<void> {
  await unit.query(
    `UPDATE proposal SET email = NULL, name = NULL, author = NULL, message = NULL,
       state = CASE WHEN state IN ('unconfirmed', 'waiting') THEN 'withdrawn' ELSE state END
     WHERE lower(email) = $1 OR author = $2`,
    [email, personId === null ? null : `person:${personId}`],
  );
}

/** The account, and whatever is at its address or in its name alone. */
async function eraseOwnRows(unit: UnitOfWork, { email, personId }: ReadQuestion, tables: readonly PrivateTable[]): Promise<void> {
  for (const { table, columns } of tables) {
    if (columns.has('email') && !BY_HAND.has(table)) await unit.query(`DELETE FROM "${table}" WHERE lower(email) = $1`, [email]);
    if (personId !== null && columns.has('person_id') && !UNLINKED.has(table)) await unit.query(`DELETE FROM "${table}" WHERE person_id = $1`, [personId]);
  }
  if (personId === null) return;
  await unit.query(`UPDATE security_event SET detail = '{}' WHERE person_id = $1`, [personId]);
  await unit.query(`DELETE FROM person WHERE id = $1`, [personId]);
}

/** The words of the person, out of every text that is left. */
async function redactTables(unit: UnitOfWork, { words, patterns }: ReadQuestion, tables: readonly PrivateTable[]): Promise<void> {
  const expression = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  for (const { table, columns } of tables) {
    // An account of somebody of the same name is somebody else's.
    if (table === 'person') continue;
    const texts = [...columns].filter(([, type]) => isText(type));
    if (texts.length === 0) continue;
    const set = texts.map(([column, type]) => `"${column}" = regexp_replace("${column}"::text, $2, '${REDACTED}', 'gi')${type === 'text' ? '' : `::${type}`}`);
    await unit.query('SAVEPOINT redaction');
    try {
      await unit.query(`UPDATE "${table}" t SET ${set.join(', ')} WHERE to_jsonb(t)::text ILIKE ANY ($1::text[])`, [patterns, expression]);
    } catch {
      // A row that does not stand without the word, or becomes the like of another, goes whole.
      await unit.query('ROLLBACK TO SAVEPOINT redaction');
      await unit.query(`DELETE FROM "${table}" t WHERE to_jsonb(t)::text ILIKE ANY ($1::text[])`, [patterns]);
    }
    await unit.query('RELEASE SAVEPOINT redaction');
  }
}

/** That someone was erased. */
export interface ErasureRecord {
  /** ISO 8601, in UTC. */
  readonly at: string;
  /** Who did it; null for an account that is no more. */
  readonly by: string | null;
  readonly ground: ErasureGround;
  readonly erased: Readonly<Record<string, number>>;
}

const RECORDS_SHOWN = 50;

/** The erasures there were, the latest first: of whom, nobody knows any more. */
export const listErasures = (queryable: Queryable): Promise<ErasureRecord[]> =>
  queryable.query<ErasureRecord>(
    `SELECT to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS at, p.name AS by, e.ground, e.erased
     FROM erasure e LEFT JOIN person p ON p.id = e.by_id ORDER BY e.at DESC, e.id LIMIT ${RECORDS_SHOWN}`,
  );
