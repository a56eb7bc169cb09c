import { accept, checkRetention, RETAINED, RETENTION_USUAL, type Outcome, type Retained, type Retention } from '@portulan/domain';
import { forgetUnanswered, tellShownContacts } from '../contacts/index.js';
import { attemptChange } from '../history/index.js';
import type { Queryable, Register, UnitOfWork } from '../database/index.js';

/** What was erased as its time was over: how much of each. */
export type ErasedInTime = Readonly<Record<Retained | 'messages', number>>;

export interface RetentionRun {
  /** `YYYY-MM-DD`. */
  readonly night: string;
  readonly erased: ErasedInTime;
}

/** How long a network keeps what is of persons. */
export async function getRetention(queryable: Queryable, network: string): Promise<Retention> {
  const [row] = await queryable.query<Retention>(`SELECT contacts, proposals, claims, logs FROM network_retention WHERE network = $1`, [network]);
  return row ?? RETENTION_USUAL;
}

/** Sets how long a network keeps it; what is older goes the next night. */
export function reviseRetention(register: Register, network: string, retention: Retention): Promise<Outcome<null>> {
  return attemptChange(register, async (unit) => {
    const refusals = checkRetention(retention);
    if (refusals.length > 0) return { ok: false, refusals };
    await unit.query(
      `INSERT INTO network_retention (network, contacts, proposals, claims, logs) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (network) DO UPDATE SET contacts = excluded.contacts, proposals = excluded.proposals, claims = excluded.claims, logs = excluded.logs`,
      [network, ...RETAINED.map((what) => retention[what])],
    );
    return accept(null);
  });
}

/** The moment before which something of a network is too old, as SQL. */
const before = (what: Retained, network: string) =>
  `now() - make_interval(months => coalesce((SELECT ${what} FROM network_retention WHERE network = ${network}), ${RETENTION_USUAL[what]}))`;

const EXPIRED_CONTACTS = `
DELETE FROM contact c USING entry e
WHERE e.id = c.entry_id AND ${before('contacts', 'e.keeper')} >
  greatest(c.created_at, (SELECT max(k.given_on)::timestamptz FROM contact_consent k WHERE k.contact_id = c.id AND k.withdrawn_at IS NULL))
RETURNING c.id AS "contactId", c.entry_id AS "entryId"`;

/** A claim that was refused or taken back is of no more use; who made another proposal is forgotten, and what it said is not. */
const EXPIRED_CLAIMS = `
DELETE FROM proposal p WHERE p.sort = 'claim' AND p.state IN ('refused', 'withdrawn') AND coalesce(p.reviewed_at, p.submitted_at) < ${before('claims', 'p.network')} RETURNING p.id`;
const EXPIRED_SENDERS = `
UPDATE proposal p SET email = NULL, name = NULL, message = NULL
WHERE (p.email IS NOT NULL OR p.name IS NOT NULL) AND p.state <> 'unconfirmed' AND coalesce(p.reviewed_at, p.submitted_at) < ${before('proposals', 'p.network')} RETURNING p.id`;
const NEVER_CONFIRMED = `DELETE FROM proposal WHERE state = 'unconfirmed' AND submitted_at < now() - interval '30 days' RETURNING id`;
const EXPIRED_LOOKS = `DELETE FROM private_access a WHERE a.at < ${before('logs', 'a.network')} RETURNING a.id`;
const EXPIRED_EVENTS = `DELETE FROM security_event s WHERE s.at < ${before('logs', 's.network')} RETURNING s.id`;

/** Erases what is of persons and older than the networks keep it; says how much of each. Run again, it finds nothing. */
export async function eraseExpired(unit: UnitOfWork): Promise<ErasedInTime> {
  const count = async (sql: string) => (await unit.query(sql)).length;
  const contacts = await unit.query<{ contactId: string; entryId: string }>(EXPIRED_CONTACTS);
  if (contacts.length > 0) {
    await unit.query(
      `INSERT INTO contact_change (contact_id, entry_id, author, deed) SELECT id, entry, 'retention', 'expired' FROM unnest($1::uuid[], $2::uuid[]) AS gone (id, entry)`,
      [contacts.map(({ contactId }) => contactId), contacts.map(({ entryId }) => entryId)],
    );
    await tellShownContacts(unit, [...new Set(contacts.map(({ entryId }) => entryId))]);
  }
  const claims = await count(EXPIRED_CLAIMS);
  const proposals = (await count(EXPIRED_SENDERS)) + (await count(NEVER_CONFIRMED));
  const logs = (await count(EXPIRED_LOOKS)) + (await count(EXPIRED_EVENTS));
  return { contacts: contacts.length, proposals, claims, logs, messages: await forgetUnanswered(unit) };
}

/** Does it once a night, by whichever server comes first; null when it was done already. */
export function eraseExpiredOnce(register: Register): Promise<ErasedInTime | null> {
  return register.transaction(async (unit) => {
    const [night] = await unit.query<{ night: string }>(`INSERT INTO retention_run (night) VALUES (current_date) ON CONFLICT DO NOTHING RETURNING to_char(night, 'YYYY-MM-DD') AS night`);
    if (night === undefined) return null;
    const erased = await eraseExpired(unit);
    await unit.query(`UPDATE retention_run SET erased = $2 WHERE night = $1::date`, [night.night, JSON.stringify(erased)]);
    await unit.query(`DELETE FROM retention_run WHERE night < current_date - 366`);
    return erased;
  });
}

const RUNS_SHOWN = 14;

/** What the last nights erased, the latest first. */
export const listRetentionRuns = (queryable: Queryable): Promise<RetentionRun[]> =>
  queryable.query<RetentionRun>(`SELECT to_char(night, 'YYYY-MM-DD') AS night, erased FROM retention_run
     WHERE EXISTS (SELECT 1 FROM jsonb_each_text(erased) AS gone (what, count) WHERE count::integer > 0) ORDER BY night DESC LIMIT ${RUNS_SHOWN}`);
