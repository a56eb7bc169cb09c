import { accept, checkPassword, foldEmail, isEmail, isGrantWhole, mayGrant, refuse, type Grant, type Outcome, type PasswordRefusalCode, type Role, type Standing } from '@portulan/domain';
import { v7 as newId } from 'uuid';
import type { Queryable, Register, UnitOfWork } from '../database/index.js';
import { ATTEMPT_LIMITS, countAttempt } from './attempts.js';
import { writeLetter } from './letters.js';
import { issueToken, readToken, spendToken, TOKEN_MINUTES, type SpentToken } from './one-time-tokens.js';
import { hashPassword } from './password-hash.js';
import { findPersonByEmail, giveGrant, hasNationalAdmin, registerPerson } from './persons.js';
import { noteSecurityEvent } from './security-events.js';
import { countToken, openFirst, TOKEN_SPENT, type DoorStep } from './sign-in.js';

export type InvitationRefusalCode = 'role-refused' | 'member-already' | 'too-many-attempts' | 'token-spent' | 'name-missing' | 'email-missing' | PasswordRefusalCode;

export interface InvitationRequest extends Grant {
  readonly email: string;
  readonly lang: 'fr' | 'en';
}

/** Writes an invitation; one to the same address for the same network is replaced, and its links are dead. */
async function writeInvitation(unit: UnitOfWork, { email, role, network, lang }: InvitationRequest, byId: string | null): Promise<string> {
  await unit.query(`DELETE FROM invitation WHERE email = $1 AND network IS NOT DISTINCT FROM $2`, [foldEmail(email), network]);
  const id = newId();
  await unit.query(
    `INSERT INTO invitation (id, email, role, network, lang, invited_by, expires_at) VALUES ($1, $2, $3, $4, $5, $6, now() + make_interval(mins => $7))`,
    [id, foldEmail(email), role, network, lang, byId, TOKEN_MINUTES.invitation],
  );
  return id;
}

/** Invites an address to a role, by a letter. That it has an account already is told to nobody. */
export async function invitePerson(
  register: Register,
  caller: Standing & { readonly name: string },
  request: InvitationRequest,
): Promise<Outcome<{ readonly id: string }, InvitationRefusalCode>> {
  if (caller.personId === null || !isGrantWhole(request) || !mayGrant(caller, request, { personId: null })) {
    return refuse('role-refused', 'You may not give this role there.', 'role');
  }
  const counted = await countAttempt(register, ATTEMPT_LIMITS.invitationByPerson, caller.personId);
  if (!counted.ok) return counted;
  return register.transaction(async (unit) => {
    const [held] = await unit.query(
      `SELECT 1 FROM person_grant g JOIN person p ON p.id = g.person_id WHERE p.email = $1 AND g.network IS NOT DISTINCT FROM $2`,
      [foldEmail(request.email), request.network],
    );
    if (held !== undefined) return refuse('member-already', 'This person is in the team already: change the role in the list of members.', 'email');
    const id = await writeInvitation(unit, request, caller.personId);
    const [network] = await unit.query<{ label: string }>(`SELECT label FROM network WHERE id = $1`, [request.network]);
    await writeLetter(unit, {
      ...{ template: 'invitation', email: foldEmail(request.email), lang: request.lang },
      content: { by: caller.name, network: network?.label ?? '', role: request.role },
      token: { purpose: 'invitation', invitationId: id },
    });
    await noteSecurityEvent(unit, { kind: 'invited', personId: null, byId: caller.personId, network: request.network, detail: { role: request.role } });
    return accept({ id });
  });
}

/** An invitation that is not sent: its token is given to whoever runs the command, for the first administrator. */
export async function inviteFirstAdmin(unit: UnitOfWork, { email, lang }: { readonly email: string; readonly lang: 'fr' | 'en' }): Promise<string> {
  const id = await writeInvitation(unit, { email, lang, role: 'national-admin', network: null }, null);
  await noteSecurityEvent(unit, { kind: 'invited', personId: null, detail: { role: 'national-admin', by: 'command' } });
  return issueToken(unit, { purpose: 'invitation', invitationId: id });
}

/** Offers the directory to whoever reads the console, as long as nobody administers it; an offer made before is void. */
export async function issueSetupToken(unit: UnitOfWork): Promise<string> {
  await unit.query(`DELETE FROM one_time_token WHERE purpose = 'invitation' AND invitation_id IS NULL`);
  return issueToken(unit, { purpose: 'invitation' });
}

export interface ReadInvitation {
  /** Null for the first administrator, whom nobody has named yet. */
  readonly email: string | null;
  readonly role: Role;
  readonly network: string | null;
  readonly networkLabel: string | null;
  readonly invitedBy: string | null;
  /** Whoever holds the link reads the mail of that address: it may be told. */
  readonly hasAccount: boolean;
}

interface InvitationRow extends ReadInvitation {
  readonly invitedById: string | null;
  readonly lang: 'fr' | 'en';
}

const READ_SQL = `
SELECT i.email, i.role, i.network, i.lang, n.label AS "networkLabel", i.invited_by AS "invitedById",
  (SELECT name FROM person WHERE id = i.invited_by) AS "invitedBy",
  EXISTS (SELECT 1 FROM person p WHERE p.email = i.email) AS "hasAccount"
FROM invitation i LEFT JOIN network n ON n.id = i.network WHERE i.id = $1 AND i.expires_at > now()`;

const SETUP: InvitationRow = {
  ...{ email: null, role: 'national-admin', network: null, networkLabel: null, invitedBy: null, invitedById: null, hasAccount: false, lang: 'fr' },
};

/** What a token offers: an invitation, or the directory itself while nobody administers it. */
async function readRow(queryable: Queryable, token: SpentToken | null): Promise<InvitationRow | null> {
  if (token === null) return null;
  if (token.invitationId === null) return (await hasNationalAdmin(queryable)) ? null : SETUP;
  return (await queryable.query<InvitationRow>(READ_SQL, [token.invitationId]))[0] ?? null;
}

/** What the link of an invitation offers, without taking it. */
export async function getInvitation(register: Register, token: string, step: Pick<DoorStep, 'address'>): Promise<Outcome<ReadInvitation, 'token-spent' | 'too-many-attempts'>> {
  const counted = await countToken(register, step);
  if (!counted.ok) return counted;
  const row = await readRow(register, await readToken(register, 'invitation', token));
  if (row === null) return TOKEN_SPENT;
  const { email, role, network, networkLabel, invitedBy, hasAccount } = row;
  return accept({ email, role, network, networkLabel, invitedBy, hasAccount });
}

export interface InvitationAnswer {
  readonly token: string;
  readonly lang: 'fr' | 'en';
  /** For the first administrator, who says which is theirs. */
  readonly email?: string | undefined;
  /** For an address without an account. */
  readonly name?: string | undefined;
  readonly password?: string | undefined;
}

/** Takes an invitation: makes the account when there is none, gives the role, opens a session after one proof. */
export async function acceptInvitation(register: Register, { token, email: told, name, password, lang }: InvitationAnswer, step: DoorStep): Promise<Outcome<string, InvitationRefusalCode>> {
  const counted = await countToken(register, step);
  if (!counted.ok) return counted;
  const offered = await readRow(register, await readToken(register, 'invitation', token));
  if (offered === null) return TOKEN_SPENT;
  const email = offered.email ?? foldEmail(told ?? '');
  if (!isEmail(email)) return refuse('email-missing', 'Say your e-mail address: it is the name you sign in with.', 'email');
  const draft = offered.hasAccount ? accept(null) : await prepareAccount(email, name, password);
  if (!draft.ok) return draft;
  return register.transaction(async (unit) => {
    const spent = await spendToken(unit, 'invitation', token);
    const invitation = await readRow(unit, spent);
    if (invitation === null) return TOKEN_SPENT;
    // Only an address that got the link by mail is proven to be theirs.
    const found = invitation.email === null ? null : await findPersonByEmail(unit, invitation.email);
    const made = found === null && draft.value !== null ? await registerPerson(unit, { email, lang, ...draft.value }) : null;
    const personId = found?.id ?? made;
    if (personId === null || personId === undefined) return TOKEN_SPENT;
    if (made !== null) await noteSecurityEvent(unit, { kind: 'account-made', personId });
    await giveGrant(unit, personId, invitation, invitation.invitedById);
    await unit.query(`DELETE FROM invitation WHERE id = $1`, [spent?.invitationId ?? null]);
    await noteSecurityEvent(unit, { kind: 'invitation-accepted', personId, byId: invitation.invitedById, network: invitation.network, detail: { role: invitation.role } });
    return accept(await openFirst(unit, personId, 'invitation', step));
  });
}

async function prepareAccount(email: string, name: string | undefined, password: string | undefined): Promise<Outcome<{ name: string; passwordHash: string }, InvitationRefusalCode>> {
  const called = name?.trim() ?? '';
  if (called === '') return refuse('name-missing', 'Say how you are called: your colleagues see it beside what you do.', 'name');
  const refusals = checkPassword(password ?? '', { email });
  if (refusals.length > 0) return { ok: false, refusals };
  return accept({ name: called, passwordHash: await hashPassword(password ?? '') });
}
