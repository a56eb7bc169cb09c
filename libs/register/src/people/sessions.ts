import { isStaff, type Grant, type Standing } from '@portulan/domain';
import { v7 as newId } from 'uuid';
import type { Queryable, UnitOfWork } from '../database/index.js';
import { hashSecret, newSecret } from './one-time-secret.js';

const SESSION_DAYS = 30;
/** A session that nobody uses ends: sooner for those who may change what others entered. */
const IDLE_HOURS = 7 * 24;
const STAFF_IDLE_HOURS = 12;
/** Between the password and the code. */
const UNPROVEN_MINUTES = 15;
const BROWSER_LENGTH_MAX = 200;
/** Noting every request would write at every read. */
const SEEN_EVERY_SECONDS = 60;

/**
 * How far someone is: `full`, or what is still missing. Staff prove themselves twice; so does whoever chose to.
 * `enrolment`: staff without a second factor set one before anything else.
 */
export type SessionStage = 'second-factor' | 'enrolment' | 'full';

/** Who a request comes from. */
export interface Caller extends Standing {
  readonly personId: string;
  readonly sessionId: string;
  readonly stage: SessionStage;
  readonly email: string;
  readonly name: string;
  readonly lang: 'fr' | 'en';
}

export interface SessionRequest {
  readonly personId: string;
  readonly isProvenTwice: boolean;
  /** What the browser says it is, for the person to know it again. */
  readonly browser?: string | null;
  /** Of an OpenID provider: it asks for it back at signing out. */
  readonly idToken?: string | null;
}

export function stageOf({ grants, isProvenTwice, hasSecondFactor }: { readonly grants: readonly Grant[]; readonly isProvenTwice: boolean; readonly hasSecondFactor: boolean }): SessionStage {
  if (isProvenTwice) return 'full';
  if (hasSecondFactor) return 'second-factor';
  return isStaff({ grants }) ? 'enrolment' : 'full';
}

/** Opens a session; the secret goes to the browser and its digest is kept. */
export async function openSession(queryable: Queryable, { personId, isProvenTwice, browser, idToken }: SessionRequest): Promise<string> {
  const secret = newSecret();
  await queryable.query(
    `INSERT INTO session (id, token_hash, person_id, is_proven_twice, browser, id_token, expires_at)
     VALUES ($1, $2, $3, $4, $5, $6, now() + make_interval(days => $7))`,
    [newId(), hashSecret(secret), personId, isProvenTwice, browser?.slice(0, BROWSER_LENGTH_MAX) ?? null, idToken ?? null, SESSION_DAYS],
  );
  return secret;
}

interface SessionRow {
  readonly sessionId: string;
  readonly personId: string;
  readonly email: string;
  readonly name: string;
  readonly lang: 'fr' | 'en';
  readonly isProvenTwice: boolean;
  readonly hasSecondFactor: boolean;
  readonly idleMinutes: number;
  readonly ageMinutes: number;
  readonly isToBeNoted: boolean;
  readonly grants: readonly Grant[];
}

const FIND_SQL = `
SELECT s.id AS "sessionId", p.id AS "personId", p.email, p.name, p.lang, s.is_proven_twice AS "isProvenTwice",
  p.totp_since IS NOT NULL AS "hasSecondFactor",
  extract(epoch FROM now() - s.seen_at)::float / 60 AS "idleMinutes",
  extract(epoch FROM now() - s.created_at)::float / 60 AS "ageMinutes",
  s.seen_at < now() - make_interval(secs => ${SEEN_EVERY_SECONDS}) AS "isToBeNoted",
  coalesce((SELECT jsonb_agg(jsonb_build_object('role', g.role, 'network', g.network) ORDER BY g.network NULLS FIRST) FROM person_grant g WHERE g.person_id = p.id), '[]') AS grants
FROM session s JOIN person p ON p.id = s.person_id
WHERE s.token_hash = $1 AND s.expires_at > now()`;

/** Who holds a secret, or null: no such session, ended, or left unused for too long. Roles are those of this moment. */
export async function getSession(queryable: Queryable, secret: string): Promise<Caller | null> {
  const [row] = await queryable.prepared<SessionRow>(FIND_SQL, [hashSecret(secret)]);
  if (row === undefined) return null;
  const stage = stageOf(row);
  const idleHours = isStaff(row) ? STAFF_IDLE_HOURS : IDLE_HOURS;
  if (row.idleMinutes > idleHours * 60 || (stage !== 'full' && row.ageMinutes > UNPROVEN_MINUTES)) return null;
  if (row.isToBeNoted) await queryable.query(`UPDATE session SET seen_at = now() WHERE id = $1`, [row.sessionId]);
  const { sessionId, personId, email, name, lang, grants } = row;
  return { sessionId, personId, email, name, lang, grants, stage };
}

/** The same person, proven twice: another secret, so that one seen before the proof opens nothing after it. */
export async function renewSession(unit: UnitOfWork, sessionId: string): Promise<string | null> {
  const secret = newSecret();
  const renewed = await unit.query(
    `UPDATE session SET token_hash = $2, is_proven_twice = true, seen_at = now() WHERE id = $1 RETURNING id`,
    [sessionId, hashSecret(secret)],
  );
  return renewed.length === 0 ? null : secret;
}

export interface ListedSession {
  readonly id: string;
  readonly browser: string | null;
  readonly createdAt: Date;
  readonly seenAt: Date;
}

/** The sessions of a person that are still open, the one used last first. */
export function listSessions(queryable: Queryable, personId: string): Promise<ListedSession[]> {
  return queryable.query<ListedSession>(
    `SELECT id, browser, created_at AS "createdAt", seen_at AS "seenAt" FROM session
     WHERE person_id = $1 AND expires_at > now() ORDER BY seen_at DESC, id`,
    [personId],
  );
}

/** Ends one session of a person; another person's is not found. Gives the provider's token, for signing out there. */
export async function endSession(queryable: Queryable, { personId, sessionId }: { readonly personId: string; readonly sessionId: string }): Promise<{ readonly idToken: string | null } | null> {
  const [row] = await queryable.query<{ idToken: string | null }>(
    `DELETE FROM session WHERE id = $1 AND person_id = $2 RETURNING id_token AS "idToken"`,
    [sessionId, personId],
  );
  return row ?? null;
}

/** Ends all sessions of a person, but one if it is named. */
export async function endSessions(queryable: Queryable, personId: string, { but = null }: { readonly but?: string | null } = {}): Promise<void> {
  await queryable.query(`DELETE FROM session WHERE person_id = $1 AND id IS DISTINCT FROM $2`, [personId, but]);
}
