import { createHash } from 'node:crypto';
import { accept, refuse, type Outcome } from '@portulan/domain';
import type { Queryable } from '../database/index.js';

/** How often something may be tried, by whom it is counted. */
export interface AttemptLimit {
  /** `sign-in by account`, for one. */
  readonly what: string;
  readonly times: number;
  readonly minutes: number;
}

export const ATTEMPT_LIMITS = {
  signInByAccount: { what: 'sign-in by account', times: 10, minutes: 15 },
  signInByAddress: { what: 'sign-in by address', times: 60, minutes: 15 },
  letterByAccount: { what: 'letter by account', times: 5, minutes: 60 },
  letterByAddress: { what: 'letter by address', times: 30, minutes: 60 },
  codeByPerson: { what: 'code by person', times: 6, minutes: 15 },
  tokenByAddress: { what: 'token by address', times: 60, minutes: 15 },
  proposalByAddress: { what: 'proposal by address', times: 20, minutes: 60 },
  proposalByEmail: { what: 'proposal by e-mail', times: 6, minutes: 24 * 60 },
  messageByAddress: { what: 'message by address', times: 10, minutes: 60 },
  messageByEmail: { what: 'message by e-mail', times: 5, minutes: 24 * 60 },
  messageToEntry: { what: 'message to entry', times: 30, minutes: 24 * 60 },
  /** A link of a campaign is read and answered by; whoever keeps fifty entries answers fifty times. */
  campaignByAddress: { what: 'campaign by address', times: 600, minutes: 15 },
  invitationByPerson: { what: 'invitation by person', times: 100, minutes: 60 },
} as const satisfies Record<string, AttemptLimit>;

/** Whom it is counted by is kept as a digest: the table tells nobody's address. */
const keyOf = ({ what }: AttemptLimit, by: string) => createHash('sha256').update(`${what}\n${by}`).digest();

/**
 * Counts one more attempt, in a statement of its own that stays whatever becomes of the attempt, and refuses those
 * beyond the limit. All servers count together.
 */
export async function countAttempt(queryable: Queryable, limit: AttemptLimit, by: string): Promise<Outcome<true, 'too-many-attempts'>> {
  const [row] = await queryable.query<{ count: number; seconds: number }>(
    `INSERT INTO attempt AS a (key, count, until) VALUES ($1, 1, now() + make_interval(mins => $2))
     ON CONFLICT (key) DO UPDATE SET
       count = CASE WHEN a.until < now() THEN 1 ELSE a.count + 1 END,
       until = CASE WHEN a.until < now() THEN excluded.until ELSE a.until END
     RETURNING count, ceil(extract(epoch FROM until - now()))::integer AS seconds`,
    [keyOf(limit, by), limit.minutes],
  );
  if (row === undefined || row.count <= limit.times) return accept(true);
  return refuse('too-many-attempts', `Too many attempts. Wait ${Math.ceil(row.seconds / 60)} minutes and try again.`);
}

/** What succeeded is not held against whoever did it. */
export async function forgetAttempts(queryable: Queryable, limit: AttemptLimit, by: string): Promise<void> {
  await queryable.query(`DELETE FROM attempt WHERE key = $1`, [keyOf(limit, by)]);
}
