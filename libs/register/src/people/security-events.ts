import type { Queryable } from '../database/index.js';

export const SECURITY_EVENTS = [
  'signed-in', 'sign-in-refused', 'signed-out', 'session-revoked', 'link-asked', 'password-reset-asked', 'password-changed',
  'second-factor-set', 'second-factor-removed', 'second-factor-reset', 'recovery-code-used', 'recovery-codes-renewed', 'code-refused',
  'invited', 'invitation-revoked', 'invitation-accepted', 'role-given', 'role-taken', 'identity-linked', 'account-made',
] as const; // prettier-ignore
export type SecurityEventKind = (typeof SECURITY_EVENTS)[number];

export interface SecurityEvent {
  readonly kind: SecurityEventKind;
  /** Whom it happened to. */
  readonly personId: string | null;
  /** Who did it, when that is another one. */
  readonly byId?: string | null;
  readonly network?: string | null;
  /** Never a secret, never an address. */
  readonly detail?: Readonly<Record<string, string | number | boolean | null>>;
}

/** Notes what must be answered for, in the transaction of what happened. */
export async function noteSecurityEvent(queryable: Queryable, { kind, personId, byId, network, detail }: SecurityEvent): Promise<void> {
  await queryable.query(`INSERT INTO security_event (kind, person_id, by_id, network, detail) VALUES ($1, $2, $3, $4, $5)`, [
    ...[kind, personId, byId ?? null, network ?? null, JSON.stringify(detail ?? {})],
  ]);
}

export interface NotedSecurityEvent extends Required<SecurityEvent> {
  readonly at: Date;
}

/** The latest events of a person, newest first. */
export function listSecurityEvents(queryable: Queryable, personId: string, limit = 20): Promise<NotedSecurityEvent[]> {
  return queryable.query<NotedSecurityEvent>(
    `SELECT at, kind, person_id AS "personId", by_id AS "byId", network, detail FROM security_event
     WHERE person_id = $1 ORDER BY at DESC, id DESC LIMIT $2`,
    [personId, limit],
  );
}
