import { openTestDatabase, type TestDatabase } from '@portulan/testing';
import type { Register } from '../index.js';
import { ATTEMPT_LIMITS } from './attempts.js';
import { sendLetters, type LetterToSend } from './letters.js';
import { changePassword, resetPassword } from './passwords.js';
import { makeNetworks, makePerson, PASSWORD } from './people.test-data.js';
import { confirmSecondFactor, offerSecondFactor, proveSecondFactor, removeSecondFactor, renewRecoveryCodes } from './second-factor.js';
import { resetSecondFactor, resetSecondFactorByEmail } from './reset-second-factor.js';
import { sealSecrets } from './seal-secrets.js';
import { openVault } from './secret-vault.js';
import { endSession, getSession, listSessions, openSession } from './sessions.js';
import { askForLink, signIn, signInByLink } from './sign-in.js';
import { timeCode, timeStepOf } from './time-code.js';

let database: TestDatabase;
let register: Register;
beforeAll(async () => {
  database = await openTestDatabase({ filled: 'bare' });
  ({ register } = database);
  await makeNetworks(register);
});
afterAll(() => database.drop());
beforeEach(() => register.query('DELETE FROM attempt'));

const VAULT = openVault('a secret of this very test, of no other');
const step = { address: '192.0.2.1', browser: 'Firefox' };
const codesOf = (outcome: { ok: true } | { ok: false; refusals: readonly { code: string }[] }) => (outcome.ok ? [] : outcome.refusals.map(({ code }) => code));
async function readLetters(): Promise<LetterToSend[]> {
  const letters: LetterToSend[] = [];
  await sendLetters(register, async (letter) => void letters.push(letter));
  return letters;
}

describe('signing in by password', () => {
  it('opens a session of which only a digest is kept', async () => {
    const person = await makePerson(register);
    const outcome = await signIn(register, { email: ` ${person.email.toUpperCase()}`, password: PASSWORD }, step);
    const secret = outcome.ok ? outcome.value : '';
    expect(await getSession(register, secret)).toMatchObject({ personId: person.id, stage: 'full', grants: [] });
    const rows = await register.query<{ all: string }>(`SELECT s::text || p::text AS all FROM session s JOIN person p ON p.id = s.person_id WHERE p.id = $1`, [person.id]);
    expect(rows).toHaveLength(1);
    expect(rows[0]?.all).not.toContain(secret);
    expect(rows[0]?.all).not.toContain(PASSWORD);
  });

  it('says the same of a wrong password and of an unknown address, and counts both the same', async () => {
    const person = await makePerson(register);
    const tries = async (email: string) => {
      const said = [];
      for (let time = 0; time <= ATTEMPT_LIMITS.signInByAccount.times; time += 1) said.push(await signIn(register, { email, password: 'never this one' }, step));
      return said;
    };
    const known = await tries(person.email);
    await register.query('DELETE FROM attempt');
    expect(known).toEqual(await tries('nobody@example.org'));
    expect(codesOf(known[0] as never)).toEqual(['credentials-wrong']);
    expect(codesOf(known.at(-1) as never)).toEqual(['too-many-attempts']);
    expect(codesOf(await signIn(register, { email: person.email, password: PASSWORD }, step))).toEqual([]);
  });

  it('keeps no address of who tries', async () => {
    await signIn(register, { email: 'nobody@example.org', password: 'x' }, step);
    const rows = await register.query<{ all: string }>(`SELECT string_agg(a::text, '') || (SELECT string_agg(e::text, '') FROM security_event e) AS all FROM attempt a`);
    expect(rows[0]?.all).not.toMatch(/192\.0\.2\.1|nobody@example/);
  });
});

describe('a link by mail', () => {
  it('opens a session once, and of two who come with it at once only one', async () => {
    const person = await makePerson(register);
    await askForLink(register, 'sign-in-link', person.email, step);
    const [letter] = await readLetters();
    expect(letter).toMatchObject({ template: 'sign-in-link', email: person.email });
    const token = letter?.token as string;
    const outcomes = await Promise.all([signInByLink(register, token, step), signInByLink(register, token, step)]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(codesOf(await signInByLink(register, token, step))).toEqual(['token-spent']);
  });

  it('exists only from the moment it leaves, and is kept as a digest', async () => {
    const person = await makePerson(register);
    await askForLink(register, 'sign-in-link', person.email, step);
    const tokens = () => register.query<{ all: string }>(`SELECT t::text AS all FROM one_time_token t WHERE person_id = $1`, [person.id]);
    expect(await tokens()).toEqual([]);
    const [letter] = await readLetters();
    const [kept] = await tokens();
    expect(kept?.all).not.toContain(letter?.token as string);
    const [row] = await register.query<{ all: string }>(`SELECT l::text AS all FROM letter l WHERE email = $1`, [person.email]);
    expect(row?.all).not.toContain(letter?.token as string);
  });

  it('is too old one day', async () => {
    const person = await makePerson(register);
    await askForLink(register, 'sign-in-link', person.email, step);
    const [letter] = await readLetters();
    await register.query(`UPDATE one_time_token SET expires_at = now() WHERE person_id = $1`, [person.id]);
    expect(codesOf(await signInByLink(register, letter?.token as string, step))).toEqual(['token-spent']);
  });

  it('is not written to an address without an account, which is told nothing', async () => {
    expect(await askForLink(register, 'password-reset', 'nobody@example.org', step)).toEqual({ ok: true, value: true });
    expect(await readLetters()).toEqual([]);
    expect(await register.query(`SELECT 1 FROM letter WHERE email = 'nobody@example.org'`)).toEqual([]);
  });

  it('for one purpose opens nothing else', async () => {
    const person = await makePerson(register);
    await askForLink(register, 'password-reset', person.email, step);
    const [letter] = await readLetters();
    expect(codesOf(await signInByLink(register, letter?.token as string, step))).toEqual(['token-spent']);
  });
});

describe('a new password', () => {
  it('by a link ends every session and every other link; a refused one leaves the link good', async () => {
    const person = await makePerson(register);
    const old = await openSession(register, { personId: person.id, isProvenTwice: false });
    await askForLink(register, 'sign-in-link', person.email, step);
    await askForLink(register, 'password-reset', person.email, step);
    const letters = await readLetters();
    const tokenOf = (template: string) => letters.find((letter) => letter.template === template)?.token as string;
    const reset = (password: string) => resetPassword(register, { token: tokenOf('password-reset'), password }, step);
    expect(codesOf(await reset('short'))).toEqual(['password-short']);
    const outcome = await reset('une autre phrase entière');
    expect(outcome.ok && (await getSession(register, outcome.value))).toMatchObject({ personId: person.id });
    expect(await getSession(register, old)).toBeNull();
    expect(codesOf(await signInByLink(register, tokenOf('sign-in-link'), step))).toEqual(['token-spent']);
    expect(codesOf(await reset('une autre phrase entière'))).toEqual(['token-spent']);
    expect((await readLetters()).map(({ template }) => template)).toEqual(['password-changed']);
  });

  it('of who is signed in asks for the old one, and ends the other sessions', async () => {
    const person = await makePerson(register);
    const other = await openSession(register, { personId: person.id, isProvenTwice: false });
    const caller = await person.caller();
    expect(codesOf(await changePassword(register, caller, { current: 'not it', password: 'une autre phrase entière' }))).toEqual(['credentials-wrong']);
    expect(await getSession(register, other)).not.toBeNull();
    expect(codesOf(await changePassword(register, caller, { current: PASSWORD, password: 'une autre phrase entière' }))).toEqual([]);
    expect(await getSession(register, other)).toBeNull();
    expect((await listSessions(register, person.id)).map(({ id }) => id)).toEqual([caller.sessionId]);
  });
});

describe('a session', () => {
  it('is ended by its own person only', async () => {
    const [mine, theirs] = [await makePerson(register), await makePerson(register)];
    const { sessionId } = await theirs.caller();
    expect(await endSession(register, { personId: mine.id, sessionId })).toBeNull();
    expect(await endSession(register, { personId: theirs.id, sessionId })).toEqual({ idToken: null });
    expect(await listSessions(register, theirs.id)).toEqual([]);
  });

  it.each([
    ['of staff, left for a day', { role: 'editor', network: 'south' } as const, '1 day', true, null],
    ['of a contributor, left for a day', { role: 'contributor', network: null } as const, '1 day', true, 'full'],
    ['left for eight days', { role: 'contributor', network: null } as const, '8 days', true, null],
    ['of staff whose code never came, after twenty minutes', { role: 'editor', network: 'south' } as const, '20 minutes', false, null],
  ])('%s is %4$s', async (_, grant, age, isProvenTwice, stage) => {
    const person = await makePerson(register, grant);
    const secret = await openSession(register, { personId: person.id, isProvenTwice });
    await register.query(`UPDATE session SET seen_at = now() - $2::interval, created_at = now() - $2::interval WHERE person_id = $1`, [person.id, age]);
    expect((await getSession(register, secret))?.stage ?? null).toBe(stage);
  });
});

describe('the second factor', () => {
  const codeFor = async (personId: string, stepsAhead = 0) => {
    const [row] = await register.query<{ secret: Buffer }>(`SELECT totp_secret AS secret FROM person WHERE id = $1`, [personId]);
    return timeCode(VAULT.open(row?.secret as Buffer, personId) as Buffer, timeStepOf(new Date()) + stepsAhead);
  };

  it('is asked of staff, who set one before anything else; then each code opens once', async () => {
    const person = await makePerson(register, { role: 'editor', network: 'south' });
    const first = await person.caller();
    expect(first.stage).toBe('enrolment');
    const offered = await offerSecondFactor(register, VAULT, first);
    expect(offered).toEqual(await offerSecondFactor(register, VAULT, first));
    expect(offered).toMatchObject({ ok: true, value: { address: expect.stringMatching(/^otpauth:\/\/totp\/Portulan:.*secret=[A-Z2-7]{32}&/) } });
    expect(codesOf(await confirmSecondFactor(register, VAULT, first, '000000x'))).toEqual(['code-wrong']);
    const code = await codeFor(person.id);
    const confirmed = await confirmSecondFactor(register, VAULT, first, code);
    expect(confirmed).toMatchObject({ ok: true, value: { recoveryCodes: { length: 10 } } });
    expect(confirmed.ok && (await getSession(register, confirmed.value.session))?.stage).toBe('full');

    const second = await person.caller();
    expect(second.stage).toBe('second-factor');
    expect(codesOf(await proveSecondFactor(register, VAULT, second, code))).toEqual(['code-wrong']);
    const proven = await proveSecondFactor(register, VAULT, second, await codeFor(person.id, 1));
    expect(proven.ok && (await getSession(register, proven.value))?.stage).toBe('full');
    expect(codesOf(await removeSecondFactor(register, VAULT, second, await codeFor(person.id, 1)))).toEqual(['second-factor-required']);
    expect(codesOf(await offerSecondFactor(register, VAULT, second))).toEqual(['second-factor-set']);
  });

  it('has ways back that work once, and new ones make the old ones void', async () => {
    const person = await makePerson(register, { role: 'editor', network: 'south' });
    const caller = await person.caller();
    await offerSecondFactor(register, VAULT, caller);
    const confirmed = await confirmSecondFactor(register, VAULT, caller, await codeFor(person.id));
    const [first = '', second = '', third = ''] = confirmed.ok ? confirmed.value.recoveryCodes : [];
    expect((await proveSecondFactor(register, VAULT, caller, first.toUpperCase().replace('-', ' '))).ok).toBe(true);
    expect(codesOf(await proveSecondFactor(register, VAULT, caller, first))).toEqual(['code-wrong']);
    expect((await renewRecoveryCodes(register, VAULT, caller, second)).ok).toBe(true);
    expect(codesOf(await proveSecondFactor(register, VAULT, caller, third))).toEqual(['code-wrong']);
  });

  it('lets nobody guess: after six codes none is read', async () => {
    const person = await makePerson(register, { role: 'editor', network: 'south' });
    const caller = await person.caller();
    await offerSecondFactor(register, VAULT, caller);
    await confirmSecondFactor(register, VAULT, caller, await codeFor(person.id));
    for (let time = 0; time < ATTEMPT_LIMITS.codeByPerson.times; time += 1) await proveSecondFactor(register, VAULT, caller, '12345');
    expect(codesOf(await proveSecondFactor(register, VAULT, caller, await codeFor(person.id, 1)))).toEqual(['too-many-attempts']);
  });

  async function enrol() {
    const person = await makePerson(register, { role: 'editor', network: 'south' });
    const caller = await person.caller();
    await offerSecondFactor(register, VAULT, caller);
    const confirmed = await confirmSecondFactor(register, VAULT, caller, await codeFor(person.id));
    return { ...person, caller, codes: confirmed.ok ? confirmed.value.recoveryCodes : [] };
  }

  it('is of no use to whoever reads the database, and of none under another key', async () => {
    const { id, caller, codes } = await enrol();
    const [row] = await register.query<{ secret: Buffer }>(`SELECT totp_secret AS secret FROM person WHERE id = $1`, [id]);
    const plain = VAULT.open(row?.secret as Buffer, id) as Buffer;
    expect(row?.secret.includes(plain)).toBe(false);
    const other = openVault('another key than that one, of another place');
    expect(codesOf(await proveSecondFactor(register, other, caller, await codeFor(id, 1)))).toEqual(['code-wrong']);
    // What was sealed under a key that is lost is not needed for the ways back.
    expect((await proveSecondFactor(register, other, caller, codes[0] as string)).ok).toBe(true);
    expect(await sealSecrets(register, other)).toMatchObject({ sealed: 0, unreadable: expect.any(Number) as number });
  });

  it('that an earlier version kept readable is sealed at the start, once, and still opens', async () => {
    const { id, caller } = await enrol();
    const [row] = await register.query<{ secret: Buffer }>(`SELECT totp_secret AS secret FROM person WHERE id = $1`, [id]);
    await register.query(`UPDATE person SET totp_secret = $2 WHERE id = $1`, [id, VAULT.open(row?.secret as Buffer, id)]);
    expect(await sealSecrets(register, VAULT)).toEqual({ sealed: 1, unreadable: 0 });
    expect(await sealSecrets(register, VAULT)).toEqual({ sealed: 0, unreadable: 0 });
    expect((await proveSecondFactor(register, VAULT, caller, await codeFor(id, 1))).ok).toBe(true);
  });

  it('that was lost is reset by an administrator: sessions and codes are void, the person is told, and sets another', async () => {
    const { id, email, codes } = await enrol();
    const [admin, peer] = [await (await makePerson(register, { role: 'network-admin', network: 'south' })).caller(), await (await makePerson(register, { role: 'editor', network: 'south' })).caller()];
    await readLetters();
    expect(codesOf(await resetSecondFactor(register, id, { by: peer, reason: 'pour voir' }))).toEqual(['role-refused']);
    expect(codesOf(await resetSecondFactor(register, id, { by: admin, reason: ' ' }))).toEqual(['reason-missing']);
    expect(await readLetters()).toEqual([]);
    expect((await resetSecondFactor(register, id, { by: admin, reason: 'téléphone perdu' })).ok).toBe(true);
    expect(await readLetters()).toMatchObject([{ template: 'second-factor-reset', email, content: { by: 'Claire Fontaine', reason: 'téléphone perdu' } }]);
    expect(await listSessions(register, id)).toEqual([]);
    const back = (await getSession(register, await openSession(register, { personId: id, isProvenTwice: false }))) as NonNullable<Awaited<ReturnType<typeof getSession>>>;
    expect(back.stage).toBe('enrolment');
    expect(codesOf(await proveSecondFactor(register, VAULT, back, codes[1] as string))).toEqual(['code-wrong']);
    expect(codesOf(await resetSecondFactorByEmail(register, email, 'encore'))).toEqual(['second-factor-unset']);
    expect(codesOf(await resetSecondFactorByEmail(register, 'nobody@example.org', 'qui ?'))).toEqual(['member-unknown']);
    const [event] = await register.query(`SELECT kind, by_id AS "byId" FROM security_event WHERE person_id = $1 AND kind = 'second-factor-reset'`, [id]);
    expect(event).toEqual({ kind: 'second-factor-reset', byId: admin.personId });
  });
});
