import type { Queryable } from '../database/index.js';
import { hashSecret, newSecret } from './one-time-secret.js';

/** What a token opens, and for how long. */
export const TOKEN_MINUTES = {
  'sign-in-link': 20,
  'password-reset': 60,
  invitation: 7 * 24 * 60,
  'openid-flow': 15,
  /** Follows a proposal: read as often as one likes, it opens nothing but what its own author sent. */
  proposal: 90 * 24 * 60,
  /** Lets a message leave. */
  message: 3 * 24 * 60,
  /** What is held at an address, for whoever reads its mail. */
  'own-data': 24 * 60,
} as const;
export type TokenPurpose = keyof typeof TOKEN_MINUTES;

export interface TokenRequest {
  readonly purpose: TokenPurpose;
  readonly personId?: string | null;
  readonly invitationId?: string | null;
  readonly content?: object;
}

export interface SpentToken<Content extends object = object> {
  readonly personId: string | null;
  readonly invitationId: string | null;
  readonly content: Content;
}

/** Makes a token that works once; only its digest is kept. */
export async function issueToken(queryable: Queryable, { purpose, personId, invitationId, content }: TokenRequest): Promise<string> {
  const token = newSecret();
  await queryable.query(
    `INSERT INTO one_time_token (token_hash, purpose, person_id, invitation_id, content, expires_at)
     VALUES ($1, $2, $3, $4, $5, now() + make_interval(mins => $6))`,
    [hashSecret(token), purpose, personId ?? null, invitationId ?? null, JSON.stringify(content ?? {}), TOKEN_MINUTES[purpose]],
  );
  return token;
}

/** Forgets a token that never reached anybody. */
export async function dropToken(queryable: Queryable, token: string): Promise<void> {
  await queryable.query(`DELETE FROM one_time_token WHERE token_hash = $1`, [hashSecret(token)]);
}

const LIVING = `purpose = $1 AND token_hash = $2 AND expires_at > now()`;
const COLUMNS = `person_id AS "personId", invitation_id AS "invitationId", content`;

/** What a token would open, without spending it; null for one that is spent, too old, or never was. */
export async function readToken<Content extends object>(queryable: Queryable, purpose: TokenPurpose, token: string): Promise<SpentToken<Content> | null> {
  const [row] = await queryable.query<SpentToken<Content>>(`SELECT ${COLUMNS} FROM one_time_token WHERE ${LIVING}`, [purpose, hashSecret(token)]);
  return row ?? null;
}

/** Spends a token: of two who come with the same one, only the first is let in. */
export async function spendToken<Content extends object>(queryable: Queryable, purpose: TokenPurpose, token: string): Promise<SpentToken<Content> | null> {
  const [row] = await queryable.query<SpentToken<Content>>(`DELETE FROM one_time_token WHERE ${LIVING} RETURNING ${COLUMNS}`, [purpose, hashSecret(token)]);
  return row ?? null;
}
