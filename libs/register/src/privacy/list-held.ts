import { createHash } from 'node:crypto';
import { accept, ERASED_WORD_LENGTH_MIN, foldEmail, isEmail, refuse, type Outcome } from '@portulan/domain';
import type { Queryable, Register } from '../database/index.js';
import { isSecret, listPrivateTables, type PrivateTable } from './private-tables.js';

/** Whom to look for: an address, and words that stand for the person in texts (a name, a telephone number). */
export interface HeldQuestion {
  readonly email: string;
  readonly words: readonly string[];
}

export type HeldRefusalCode = 'email-malformed' | 'word-short';

/** What is held on someone, counted. */
export interface HeldSummary {
  /** Rows by table, those that hold any. */
  readonly places: readonly { readonly place: string; readonly count: number }[];
  /** Entries of which some version names the person. */
  readonly entries: readonly { readonly id: string; readonly label: string }[];
  readonly total: number;
  /** Of what was found: erasing is asked for what was seen. */
  readonly seen: string;
}

/** The same, whole: what the person may be given. */
export interface HeldFile extends HeldSummary {
  readonly email: string;
  readonly rows: Readonly<Record<string, readonly object[]>>;
  readonly versions: readonly object[];
}

/** A question that was read: every word in the spelling that texts are compared in. */
export interface ReadQuestion {
  readonly email: string;
  readonly words: readonly string[];
  readonly patterns: readonly string[];
  readonly personId: string | null;
}

const WORDS_MAX = 5;
const escapeLike = (text: string) => text.replace(/[\\%_]/g, '\\$&');
const escapeJson = (text: string) => JSON.stringify(text).slice(1, -1);

/** Reads whom to look for, with the account at that address when there is one. */
export async function readQuestion(queryable: Queryable, { email, words }: HeldQuestion): Promise<Outcome<ReadQuestion, HeldRefusalCode>> {
  const address = foldEmail(email);
  if (!isEmail(address)) return refuse('email-malformed', 'This is not an e-mail address.', 'email');
  const others = words.map((word) => word.normalize('NFC').trim()).filter((word) => word !== '').slice(0, WORDS_MAX);
  const short = others.find((word) => word.length < ERASED_WORD_LENGTH_MIN || /["\\]/.test(word));
  if (short !== undefined) return refuse('word-short', `A word to look for has at least ${ERASED_WORD_LENGTH_MIN} characters, and no quotation mark.`, 'words');
  const all = [address, ...others];
  const [person] = await queryable.query<{ id: string }>(`SELECT id FROM person WHERE email = $1`, [address]);
  return accept({ email: address, words: all, patterns: all.map((word) => `%${escapeLike(escapeJson(word))}%`), personId: person?.id ?? null });
}

/** SQL of whether a row `t` of a table holds something of the person; `$1` patterns, `$2` the account, `$3` its signature. */
export function holdsPerson({ table, columns }: PrivateTable): string {
  // An account of somebody of the same name is somebody else's.
  if (table === 'person') return `t.id = $2::uuid`;
  const tests = [`to_jsonb(t)::text ILIKE ANY ($1::text[])`];
  if (columns.has('person_id')) tests.push(`t.person_id = $2::uuid`);
  // What a person sent is theirs; what staff signed at work is the network's.
  if (table === 'proposal') tests.push(`t.author = $3`);
  if (columns.has('contact_id') && table !== 'contact_change') tests.push(`t.contact_id IN (SELECT id FROM contact t WHERE to_jsonb(t)::text ILIKE ANY ($1::text[]))`);
  return tests.join(' OR ');
}

export const paramsOf = ({ patterns, personId }: ReadQuestion): readonly unknown[] => [patterns, personId, personId === null ? null : `person:${personId}`];

/** Keeps the types of all three known to the statement, whatever the table asks of them. */
const TYPED = `($1::text[] IS NOT NULL AND ($2::uuid IS NULL OR $3::text IS NOT NULL))`;

/** SQL of the entries of which some version names the person; `$1` patterns. */
export const NAMING_ENTRIES = `
SELECT e.id, coalesce((SELECT label FROM actor WHERE id = e.id), (SELECT title FROM project WHERE id = e.id), e.slug) AS label
FROM entry e WHERE EXISTS (SELECT 1 FROM revision r WHERE r.entry_id = e.id AND (r.content::text ILIKE ANY ($1::text[]) OR r.reason ILIKE ANY ($1::text[]))) ORDER BY e.id`;

/** What is held on someone, by the tables it stands in. */
export async function countHeld(queryable: Queryable, question: ReadQuestion): Promise<HeldSummary> {
  const places: { place: string; count: number }[] = [];
  for (const table of await listPrivateTables(queryable)) {
    const [row] = await queryable.query<{ count: number }>(`SELECT count(*)::integer AS count FROM "${table.table}" t WHERE ${TYPED} AND (${holdsPerson(table)})`, paramsOf(question));
    if ((row?.count ?? 0) > 0) places.push({ place: table.table, count: row?.count ?? 0 });
  }
  const entries = await queryable.query<{ id: string; label: string }>(NAMING_ENTRIES, [question.patterns]);
  const total = places.reduce((sum, { count }) => sum + count, entries.length);
  const seen = createHash('sha256').update(JSON.stringify([places, entries.map(({ id }) => id)])).digest('base64url').slice(0, 22);
  return { places, entries, total, seen };
}

/** What is held on someone, counted, for whoever is to decide. */
export async function getHeld(register: Register, asked: HeldQuestion): Promise<Outcome<HeldSummary, HeldRefusalCode>> {
  const question = await readQuestion(register, asked);
  return question.ok ? accept(await countHeld(register, question.value)) : question;
}

/** Everything that is held on someone, as it stands; secrets and digests are left out. */
export async function exportHeld(register: Register, asked: HeldQuestion): Promise<Outcome<HeldFile, HeldRefusalCode>> {
  const question = await readQuestion(register, asked);
  if (!question.ok) return question;
  const rows: Record<string, readonly object[]> = {};
  const summary = await countHeld(register, question.value);
  for (const table of await listPrivateTables(register)) {
    if (!summary.places.some(({ place }) => place === table.table)) continue;
    const secrets = [...table.columns].filter(([column, type]) => isSecret(column, type)).map(([column]) => column);
    const found = await register.query<{ row: object }>(`SELECT to_jsonb(t) - $4::text[] AS row FROM "${table.table}" t WHERE ${TYPED} AND (${holdsPerson(table)})`, [...paramsOf(question.value), secrets]);
    rows[table.table] = found.map(({ row }) => row);
  }
  const versions = await register.query<object>(
    `SELECT r.entry_id AS "entryId", r.version, r.at, r.reason, r.content FROM revision r
     WHERE r.content::text ILIKE ANY ($1::text[]) OR r.reason ILIKE ANY ($1::text[]) ORDER BY r.entry_id, r.version`,
    [question.value.patterns],
  );
  return accept({ email: question.value.email, ...summary, rows, versions });
}
