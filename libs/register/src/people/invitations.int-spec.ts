import { openTestDatabase, type TestDatabase } from '@portulan/testing';
import type { Register } from '../index.js';
import { signInByIdentity } from './identities.js';
import { acceptInvitation, getInvitation, inviteFirstAdmin, invitePerson, issueSetupToken } from './invitations.js';
import { sendLetters, writeLetter, type LetterToSend } from './letters.js';
import { issueToken, readToken } from './one-time-tokens.js';
import { changeMember, listMembers, revokeInvitation } from './members.js';
import { makeNetworks, makePerson, PASSWORD } from './people.test-data.js';
import { findPersonByEmail, hasNationalAdmin } from './persons.js';
import { listSecurityEvents } from './security-events.js';
import { getSession } from './sessions.js';

let database: TestDatabase;
let register: Register;
beforeAll(async () => {
  database = await openTestDatabase({ filled: 'bare' });
  ({ register } = database);
  await makeNetworks(register);
});
afterAll(() => database.drop());
beforeEach(() => register.query('DELETE FROM letter'));

const step = { address: '192.0.2.1', browser: null };
const codesOf = (outcome: { ok: true } | { ok: false; refusals: readonly { code: string }[] }) => (outcome.ok ? [] : outcome.refusals.map(({ code }) => code));
async function readLetters(): Promise<LetterToSend[]> {
  const letters: LetterToSend[] = [];
  await sendLetters(register, async (letter) => void letters.push(letter));
  return letters;
}
const admin = () => makePerson(register, { role: 'network-admin', network: 'south' }).then((person) => person.caller());

describe('an invitation', () => {
  it('makes an account with the role that was offered, once', async () => {
    const caller = await admin();
    const email = 'nouvelle@example.org';
    expect(await invitePerson(register, caller, { email, role: 'editor', network: 'south', lang: 'en' })).toMatchObject({ ok: true });
    const [letter] = await readLetters();
    expect(letter).toMatchObject({ template: 'invitation', email, lang: 'en', content: { network: 'Réseau du Sud', role: 'editor', by: 'Claire Fontaine' } });
    const token = letter?.token as string;
    expect(await getInvitation(register, token, step)).toMatchObject({ ok: true, value: { email, networkLabel: 'Réseau du Sud', hasAccount: false } });
    const take = (answer: { name?: string; password?: string }) => acceptInvitation(register, { token, lang: 'en', ...answer }, step);
    expect(codesOf(await take({ password: PASSWORD }))).toEqual(['name-missing']);
    expect(codesOf(await take({ name: 'Ada', password: 'short' }))).toEqual(['password-short']);
    const taken = await take({ name: ' Ada ', password: PASSWORD });
    expect(taken.ok && (await getSession(register, taken.value))).toMatchObject({ name: 'Ada', email, lang: 'en', grants: [{ role: 'editor', network: 'south' }], stage: 'enrolment' });
    expect(codesOf(await take({ name: 'Ada', password: PASSWORD }))).toEqual(['token-spent']);
    expect(codesOf(await invitePerson(register, caller, { email, role: 'editor', network: 'south', lang: 'en' }))).toEqual(['member-already']);
  });

  it('of someone who has an account adds a role to it and leaves its password alone', async () => {
    const person = await makePerson(register, { role: 'editor', network: 'north' });
    const before = await findPersonByEmail(register, person.email);
    await invitePerson(register, await admin(), { email: person.email.toUpperCase(), role: 'editor', network: 'south', lang: 'fr' });
    const [letter] = await readLetters();
    await acceptInvitation(register, { token: letter?.token as string, lang: 'fr', name: 'Mallory', password: 'another password here' }, step);
    expect(await findPersonByEmail(register, person.email)).toEqual(before);
    expect((await person.caller()).grants).toEqual([{ role: 'editor', network: 'north' }, { role: 'editor', network: 'south' }]);
  });

  it('that is taken back, or sent again, is dead', async () => {
    const caller = await admin();
    const invite = () => invitePerson(register, caller, { email: 'deux@example.org', role: 'editor', network: 'south', lang: 'fr' });
    await invite();
    const [first] = await readLetters();
    const again = await invite();
    const [second] = await readLetters();
    expect(codesOf(await getInvitation(register, first?.token as string, step))).toEqual(['token-spent']);
    expect(codesOf(await getInvitation(register, second?.token as string, step))).toEqual([]);
    const id = again.ok ? again.value.id : '';
    expect(codesOf(await revokeInvitation(register, caller, { network: 'north', id }))).toEqual(['role-refused']);
    expect(codesOf(await revokeInvitation(register, caller, { network: 'south', id }))).toEqual([]);
    expect(codesOf(await getInvitation(register, second?.token as string, step))).toEqual(['token-spent']);
  });

  it('offers no more than who invites may give', async () => {
    const caller = await admin();
    const tried = [
      { role: 'editor', network: 'north' },
      { role: 'national-admin', network: null },
      { role: 'national-admin', network: 'south' },
      { role: 'contributor', network: null },
    ] as const;
    for (const grant of tried) expect(codesOf(await invitePerson(register, caller, { email: 'x@example.org', lang: 'fr', ...grant }))).toEqual(['role-refused']);
    expect(await readLetters()).toEqual([]);
  });

  it('to become the first administrator is open to whoever holds the link, until there is one', async () => {
    const [, token] = [await register.transaction(issueSetupToken), await register.transaction(issueSetupToken)];
    expect(await getInvitation(register, token, step)).toMatchObject({ ok: true, value: { email: null, role: 'national-admin' } });
    const answer = { token, lang: 'fr', name: 'Toute première', password: PASSWORD } as const;
    expect(codesOf(await acceptInvitation(register, answer, step))).toEqual(['email-missing']);
    const other = await register.transaction((unit) => issueToken(unit, { purpose: 'invitation' }));
    const taken = await acceptInvitation(register, { ...answer, email: 'Toute.Premiere@example.org' }, step);
    expect(taken.ok && (await getSession(register, taken.value))).toMatchObject({ email: 'toute.premiere@example.org', grants: [{ role: 'national-admin', network: null }] });
    expect(codesOf(await acceptInvitation(register, { ...answer, token: other, email: 'second@example.org' }, step))).toEqual(['token-spent']);
    await register.query(`DELETE FROM person WHERE email = 'toute.premiere@example.org'`);
  });

  it('to administer the whole is printed for whoever runs the command', async () => {
    expect(await hasNationalAdmin(register)).toBe(false);
    const token = await register.transaction((unit) => inviteFirstAdmin(unit, { email: 'premiere@example.org', lang: 'fr' }));
    const taken = await acceptInvitation(register, { token, lang: 'fr', name: 'Première', password: PASSWORD }, step);
    expect(taken.ok && (await getSession(register, taken.value))?.grants).toEqual([{ role: 'national-admin', network: null }]);
    expect(await hasNationalAdmin(register)).toBe(true);
  });
});

describe('the team of a network', () => {
  it('is changed by its administrators, whose own role is not theirs to change', async () => {
    const caller = await admin();
    const member = await makePerson(register, { role: 'editor', network: 'south' });
    const change = (personId: string, role: 'editor' | 'network-admin' | null, network = 'south') => changeMember(register, caller, { network, personId, role });
    expect(codesOf(await change(member.id, 'network-admin'))).toEqual([]);
    expect((await listMembers(register, 'south')).members.find(({ personId }) => personId === member.id)?.role).toBe('network-admin');
    expect(codesOf(await change(member.id, null))).toEqual([]);
    expect((await member.caller()).grants).toEqual([]);
    expect(codesOf(await change(member.id, 'editor'))).toEqual(['member-unknown']);
    expect(codesOf(await change(caller.personId, 'editor'))).toEqual(['role-refused']);
    const northern = await makePerson(register, { role: 'editor', network: 'north' });
    expect(codesOf(await change(northern.id, null, 'north'))).toEqual(['role-refused']);
    expect(codesOf(await change(northern.id, null))).toEqual(['member-unknown']);
    expect((await listSecurityEvents(register, member.id)).map(({ kind }) => kind)).toEqual(['role-taken', 'role-given']);
  });
});

describe('an identity proven by a provider', () => {
  const identity = (subject: string, email: string, isEmailVerified = true) => ({ issuer: 'https://id.example', subject, email, isEmailVerified, idToken: 'token' });

  it('leads to the account of the address it vouches for, and from then on whatever the address', async () => {
    const person = await makePerson(register);
    const first = await signInByIdentity(register, identity('s1', person.email), step);
    expect(first.ok && (await getSession(register, first.value))?.personId).toBe(person.id);
    const other = await makePerson(register);
    const second = await signInByIdentity(register, identity('s1', other.email), step);
    expect(second.ok && (await getSession(register, second.value))?.personId).toBe(person.id);
  });

  it('without an account, or with an address nobody vouches for, is refused', async () => {
    const person = await makePerson(register);
    expect(codesOf(await signInByIdentity(register, identity('s2', 'unknown@example.org'), step))).toEqual(['identity-unknown']);
    expect(codesOf(await signInByIdentity(register, identity('s3', person.email, false), step))).toEqual(['identity-unknown']);
  });
});

describe('letters', () => {
  it('are kept with the change that asks for them, or not at all', async () => {
    const write = register.transaction(async (unit) => {
      await writeLetter(unit, { template: 'x', email: 'a@example.org', lang: 'fr' });
      throw new Error('the rest failed');
    });
    await expect(write).rejects.toThrow('the rest failed');
    expect(await readLetters()).toEqual([]);
  });

  it('that fail are tried again later, with another token, eight times at most; what the server said is not kept', async () => {
    const person = await makePerson(register);
    await writeLetter(register, { template: 'sign-in-link', email: person.email, lang: 'fr', token: { purpose: 'sign-in-link', personId: person.id } });
    const tokens: unknown[] = [];
    const fail = async ({ token }: LetterToSend) => {
      tokens.push(token);
      throw Object.assign(new Error(`550 no such user ${person.email}`), { code: 'EENVELOPE', responseCode: 550 });
    };
    const read = () => register.query<{ attempts: number; failure: string; isLater: boolean; isGivenUp: boolean }>(
      `SELECT attempts, failure, next_at > now() AS "isLater", given_up_at IS NOT NULL AS "isGivenUp" FROM letter WHERE email = $1`, [person.email]);
    expect(await sendLetters(register, fail)).toEqual({ sent: 0, failed: 1 });
    expect(await read()).toEqual([{ attempts: 1, failure: 'EENVELOPE 550', isLater: true, isGivenUp: false }]);
    expect(await sendLetters(register, fail)).toEqual({ sent: 0, failed: 0 });
    for (let time = 2; time <= 8; time += 1) {
      await register.query(`UPDATE letter SET next_at = now()`);
      await sendLetters(register, fail);
    }
    expect(await read()).toMatchObject([{ attempts: 8, isGivenUp: true }]);
    expect(new Set(tokens).size).toBe(8);
    expect(await register.query(`SELECT 1 FROM one_time_token WHERE person_id = $1`, [person.id])).toEqual([]);
  });

  it('bear a link that opens as soon as they are there: its token is kept before they leave', async () => {
    const person = await makePerson(register);
    await writeLetter(register, { template: 'sign-in-link', email: person.email, lang: 'fr', token: { purpose: 'sign-in-link', personId: person.id } });
    const opened: unknown[] = [];
    await sendLetters(register, async ({ token }) => void opened.push(await readToken(register, 'sign-in-link', token ?? '')));
    expect(opened).toMatchObject([{ personId: person.id }]);
  });

  it('are shared out among servers: each leaves once', async () => {
    for (let number = 0; number < 10; number += 1) await writeLetter(register, { template: 'x', email: `${number}@example.org`, lang: 'fr' });
    const left: string[] = [];
    const deliver = async ({ email }: LetterToSend) => void left.push(email);
    const counts = await Promise.all([sendLetters(register, deliver), sendLetters(register, deliver)]);
    expect(counts.reduce((sum, { sent }) => sum + sent, 0)).toBe(10);
    expect(new Set(left).size).toBe(10);
  });
});
