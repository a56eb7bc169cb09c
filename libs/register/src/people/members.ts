import { accept, mayGrant, refuse, type Grant, type NetworkRole, type Outcome, type Standing } from '@portulan/domain';
import type { Queryable, Register } from '../database/index.js';
import { giveGrant } from './persons.js';
import { noteSecurityEvent } from './security-events.js';

export type MemberRefusalCode = 'role-refused' | 'member-unknown';

export interface Member {
  readonly personId: string;
  readonly name: string;
  readonly email: string;
  readonly role: NetworkRole;
  readonly since: Date;
  readonly hasSecondFactor: boolean;
  /** Everything the person was given, here and elsewhere. */
  readonly grants: readonly Grant[];
}

export interface PendingInvitation {
  readonly id: string;
  readonly email: string;
  readonly role: NetworkRole;
  readonly expiresAt: Date;
  readonly isExpired: boolean;
}

/** The team of a network, by name, and who was invited and has not come yet. */
export async function listMembers(queryable: Queryable, network: string): Promise<{ readonly members: Member[]; readonly invitations: PendingInvitation[] }> {
  const members = await queryable.query<Member>(
    `SELECT p.id AS "personId", p.name, p.email, g.role, g.granted_at AS since, p.totp_since IS NOT NULL AS "hasSecondFactor",
       (SELECT jsonb_agg(jsonb_build_object('role', h.role, 'network', h.network)) FROM person_grant h WHERE h.person_id = p.id) AS grants
     FROM person_grant g JOIN person p ON p.id = g.person_id WHERE g.network = $1 ORDER BY p.name COLLATE "fr-x-icu", p.id`,
    [network],
  );
  const invitations = await queryable.query<PendingInvitation>(
    `SELECT id, email, role, expires_at AS "expiresAt", expires_at < now() AS "isExpired" FROM invitation WHERE network = $1 ORDER BY created_at DESC, id`,
    [network],
  );
  return { members, invitations };
}

const REFUSED = refuse('role-refused', 'You may not change this role. Nobody changes their own.');
const UNKNOWN = refuse('member-unknown', 'There is no such person in the team of this network.');

export interface MemberChange {
  readonly network: string;
  readonly personId: string;
  /** Null takes the person out of the team. */
  readonly role: NetworkRole | null;
}

/** Changes the role of a member, or takes it away; what the person may do changes with its next request. */
export async function changeMember(register: Register, caller: Standing, { network, personId, role }: MemberChange): Promise<Outcome<true, MemberRefusalCode>> {
  return register.transaction(async (unit) => {
    if (!mayGrant(caller, { role: role ?? 'editor', network }, { personId })) return REFUSED;
    const [held] = await unit.query<{ role: NetworkRole }>(`SELECT role FROM person_grant WHERE person_id = $1 AND network = $2 FOR UPDATE`, [personId, network]);
    if (held === undefined) return UNKNOWN;
    if (held.role === role) return accept(true as const);
    if (role === null) await unit.query(`DELETE FROM person_grant WHERE person_id = $1 AND network = $2`, [personId, network]);
    else await giveGrant(unit, personId, { role, network }, caller.personId);
    await noteSecurityEvent(unit, { kind: role === null ? 'role-taken' : 'role-given', personId, byId: caller.personId, network, detail: { role: role ?? held.role } });
    return accept(true as const);
  });
}

/** Takes an invitation of a network back: its link is dead. */
export async function revokeInvitation(register: Register, caller: Standing, { network, id }: { readonly network: string; readonly id: string }): Promise<Outcome<true, MemberRefusalCode>> {
  return register.transaction(async (unit) => {
    if (!mayGrant(caller, { role: 'editor', network }, { personId: null })) return REFUSED;
    const gone = await unit.query(`DELETE FROM invitation WHERE id = $1 AND network = $2 RETURNING id`, [id, network]);
    if (gone.length === 0) return UNKNOWN;
    await noteSecurityEvent(unit, { kind: 'invitation-revoked', personId: null, byId: caller.personId, network });
    return accept(true as const);
  });
}

export interface StaffNetwork {
  readonly id: string;
  readonly label: string;
  readonly acronym: string | null;
  readonly members: number;
  /** Entries that the network answers for, whatever their state but archived. */
  readonly entries: number;
}

/** Networks by their ids, or all of them, with what their staff see first. */
export function listStaffNetworks(queryable: Queryable, ids: readonly string[] | 'all'): Promise<StaffNetwork[]> {
  return queryable.query<StaffNetwork>(
    `SELECT n.id, n.label, n.acronym,
       (SELECT count(*)::integer FROM person_grant g WHERE g.network = n.id) AS members,
       (SELECT count(*)::integer FROM entry e WHERE e.keeper = n.id AND e.state <> 'archived') AS entries
     FROM network n WHERE $1::text[] IS NULL OR n.id = ANY ($1) ORDER BY n.label COLLATE "fr-x-icu"`,
    [ids === 'all' ? null : [...ids]],
  );
}
