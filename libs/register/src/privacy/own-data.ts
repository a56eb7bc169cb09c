import { accept, foldEmail, isEmail, refuse, type Outcome } from '@portulan/domain';
import { endConsent, tellShownContacts } from '../contacts/index.js';
import type { Queryable, Register, UnitOfWork } from '../database/index.js';
import { ATTEMPT_LIMITS, countAttempt, readToken, writeLetter, type DoorStep } from '../people/index.js';
import { isSecret, listPrivateTables, type PrivateTable } from './private-tables.js';

/** Whom the history of a contact names when it was the person at its address. */
export const ONESELF = 'oneself';

type Step = Pick<DoorStep, 'address'>;
type TokenRefusal = 'token-spent' | 'too-many-attempts';
const SPENT = refuse('token-spent', 'This link is too old, or is not whole. Ask for another one.');

/** What is held at an address, counted. */
export interface OwnSummary {
  readonly email: string;
  readonly places: readonly { readonly place: string; readonly count: number }[];
  readonly total: number;
  /** Contacts at this address of which the public sees something. */
  readonly shown: number;
  readonly isErasureAsked: boolean;
}

/** The same, whole; secrets and digests are left out. */
export interface OwnFile extends OwnSummary {
  readonly rows: Readonly<Record<string, readonly object[]>>;
}

/**
 * Somebody asks what is held on them. Every address gets its letter, known or not: the answer tells nobody anything.
 */
export async function submitOwnDataRequest(register: Register, { email, lang }: { readonly email: string; readonly lang: 'fr' | 'en' }, { address }: Step): Promise<Outcome<true, 'too-many-attempts'>> {
  const own = foldEmail(email);
  for (const [limit, by] of [[ATTEMPT_LIMITS.letterByAddress, address], [ATTEMPT_LIMITS.letterByAccount, own]] as const) {
    const counted = await countAttempt(register, limit, by);
    if (!counted.ok) return counted;
  }
  await writeLetter(register, { template: 'own-data', email: own, lang, token: { purpose: 'own-data', content: { email: own, lang } } });
  return accept(true);
}

interface Holder {
  readonly email: string;
  readonly lang: 'fr' | 'en';
}

async function findHolder(register: Register, token: string, { address }: Step): Promise<Outcome<Holder, TokenRefusal>> {
  const counted = await countAttempt(register, ATTEMPT_LIMITS.tokenByAddress, address);
  if (!counted.ok) return counted;
  const held = await readToken<Partial<Holder>>(register, 'own-data', token);
  const { email, lang = 'fr' } = held?.content ?? {};
  // Erased since, the address in it is none any more.
  return email === undefined || !isEmail(email) ? SPENT : accept({ email, lang });
}

/** What is held at the address that a link was sent to, counted. */
export async function getOwnData(register: Register, token: string, step: Step): Promise<Outcome<OwnSummary, TokenRefusal>> {
  const holder = await findHolder(register, token, step);
  return holder.ok ? accept(await countOwn(register, holder.value.email)) : holder;
}

/** The same, whole. */
export async function getOwnFile(register: Register, token: string, step: Step): Promise<Outcome<OwnFile, TokenRefusal>> {
  const holder = await findHolder(register, token, step);
  return holder.ok ? accept(await exportOwnData(register, holder.value.email)) : holder;
}

/**
 * Takes back every consent given by a contact at the address: nothing of them is shown from now on.
 *
 * @returns how many consents ended
 */
export async function withdrawOwnConsents(register: Register, token: string, step: Step): Promise<Outcome<number, TokenRefusal>> {
  const holder = await findHolder(register, token, step);
  return holder.ok ? accept(await register.transaction((unit) => endConsents(unit, holder.value.email))) : holder;
}

/**
 * Asks for erasure: what is shown of the person is shown no more from now on, and those who answer for the whole are written
 * to. People decide, as an address may be that of a structure, and names have homonyms.
 */
export async function submitErasureRequest(register: Register, token: string, step: Step): Promise<Outcome<true, TokenRefusal>> {
  const holder = await findHolder(register, token, step);
  if (!holder.ok) return holder;
  const { email, lang } = holder.value;
  await register.transaction(async (unit) => {
    await endConsents(unit, email);
    const isNew = await unit.query(`INSERT INTO erasure_request (email, lang) VALUES ($1, $2) ON CONFLICT (email) DO NOTHING RETURNING email`, [email, lang]);
    if (isNew.length === 0) return;
    const admins = await unit.query<{ email: string; lang: 'fr' | 'en' }>(`SELECT p.email, p.lang FROM person p JOIN person_grant g ON g.person_id = p.id WHERE g.role = 'national-admin' ORDER BY p.email`);
    // The address itself is read at the desk, where looking leaves a line.
    for (const admin of admins) await writeLetter(unit, { template: 'erasure-asked', ...admin });
  });
  return accept(true);
}

async function endConsents(unit: UnitOfWork, email: string): Promise<number> {
  const contacts = await unit.query<{ id: string; entryId: string }>(`SELECT id, entry_id AS "entryId" FROM contact WHERE lower(email) = $1 ORDER BY id FOR UPDATE`, [email]);
  const ended: string[] = [];
  for (const { id, entryId } of contacts) if (await endConsent(unit, { contactId: id, entryId }, ONESELF)) ended.push(entryId);
  if (ended.length > 0) await tellShownContacts(unit, ended);
  return ended.length;
}

/** SQL of whether a row `t` is the person's own: `$1` the address, `$2` the account, `$3` its signature; null where none can be. */
function isOwn({ table, columns }: PrivateTable): string | null {
  if (table === 'person') return `t.id = $2::uuid`;
  const tests: string[] = [];
  if (columns.get('email') === 'text') tests.push(`lower(t.email) = $1`);
  if (columns.has('person_id')) tests.push(`t.person_id = $2::uuid`);
  if (table === 'proposal') tests.push(`t.author = $3`);
  if (columns.has('contact_id')) tests.push(`t.contact_id IN (SELECT id FROM contact WHERE lower(email) = $1)`);
  if (tests.length === 0) return null;
  // The letter that answers the question is no answer to it.
  return table === 'letter' ? `(${tests.join(' OR ')}) AND t.template <> 'own-data'` : tests.join(' OR ');
}

const TYPED = `($1::text IS NOT NULL AND ($2::uuid IS NULL OR $3::text IS NOT NULL))`;

async function listOwn(queryable: Queryable, email: string) {
  const [person] = await queryable.query<{ id: string }>(`SELECT id FROM person WHERE email = $1`, [email]);
  const params = [email, person?.id ?? null, person === undefined ? null : `person:${person.id}`];
  const tables = (await listPrivateTables(queryable)).flatMap((table) => {
    const own = isOwn(table);
    return own === null ? [] : [{ ...table, where: `${TYPED} AND (${own})` }];
  });
  return { params, tables };
}

async function countOwn(queryable: Queryable, email: string): Promise<OwnSummary> {
  const { params, tables } = await listOwn(queryable, email);
  const places: { place: string; count: number }[] = [];
  for (const { table, where } of tables) {
    const [row] = await queryable.query<{ count: number }>(`SELECT count(*)::integer AS count FROM "${table}" t WHERE ${where}`, params);
    if ((row?.count ?? 0) > 0) places.push({ place: table, count: row?.count ?? 0 });
  }
  const [told] = await queryable.query<{ shown: number; isAsked: boolean }>(
    `SELECT (SELECT count(*)::integer FROM contact c WHERE lower(c.email) = $1 AND EXISTS (SELECT 1 FROM contact_consent k WHERE k.contact_id = c.id AND k.withdrawn_at IS NULL)) AS shown,
       EXISTS (SELECT 1 FROM erasure_request WHERE email = $1) AS "isAsked"`,
    [email],
  );
  return { email, places, total: places.reduce((sum, { count }) => sum + count, 0), shown: told?.shown ?? 0, isErasureAsked: told?.isAsked ?? false };
}

/**
 * Everything that is kept at an address and of the account at it: what the person may take away without asking anyone. Texts
 * of others that may name them are not in it, as nobody has read whom else they name.
 */
export async function exportOwnData(queryable: Queryable, address: string): Promise<OwnFile> {
  const email = foldEmail(address);
  const { params, tables } = await listOwn(queryable, email);
  const rows: Record<string, readonly object[]> = {};
  for (const { table, columns, where } of tables) {
    const secrets = [...columns].filter(([column, type]) => isSecret(column, type)).map(([column]) => column);
    const found = await queryable.query<{ row: object }>(`SELECT to_jsonb(t) - $4::text[] AS row FROM "${table}" t WHERE ${where}`, [...params, secrets]);
    if (found.length > 0) rows[table] = found.map(({ row }) => row);
  }
  return { ...(await countOwn(queryable, email)), rows };
}

/** Somebody who asked to be erased, and still stands here. */
export interface ErasureAsk {
  readonly email: string;
  /** ISO 8601, in UTC. */
  readonly askedAt: string;
}

/** Those who asked to be erased, the oldest first. */
export const listErasureRequests = (queryable: Queryable): Promise<ErasureAsk[]> =>
  queryable.query<ErasureAsk>(`SELECT email, to_char(asked_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "askedAt" FROM erasure_request ORDER BY asked_at, email`);
