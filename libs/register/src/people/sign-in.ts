import { accept, foldEmail, refuse, type Outcome } from '@portulan/domain';
import type { Queryable, Register, UnitOfWork } from '../database/index.js';
import { ATTEMPT_LIMITS, countAttempt, forgetAttempts } from './attempts.js';
import { writeLetter } from './letters.js';
import { spendToken } from './one-time-tokens.js';
import { isPasswordOf } from './password-hash.js';
import { findPersonByEmail } from './persons.js';
import { noteSecurityEvent } from './security-events.js';
import { openSession } from './sessions.js';

/** What is known of who stands at the door: for counting attempts, and for the list of sessions. */
export interface DoorStep {
  readonly address: string;
  readonly browser: string | null;
}

export type SignInRefusalCode = 'credentials-wrong' | 'too-many-attempts' | 'token-spent';

const WRONG = refuse('credentials-wrong', 'The address and the password do not go together. Check both, or ask for a link by mail.');
export const TOKEN_SPENT = refuse('token-spent', 'This link was used already, or is too old. Ask for another one.');

/**
 * Opens a session by e-mail address and password. An address without an account is refused by the same answer, after
 * the same work, and is counted the same.
 *
 * @returns the secret of the session
 */
export async function signIn(register: Register, { email, password }: { email: string; password: string }, step: DoorStep): Promise<Outcome<string, SignInRefusalCode>> {
  const account = foldEmail(email);
  for (const [limit, by] of [[ATTEMPT_LIMITS.signInByAddress, step.address], [ATTEMPT_LIMITS.signInByAccount, account]] as const) {
    const counted = await countAttempt(register, limit, by);
    if (!counted.ok) return counted;
  }
  const person = await findPersonByEmail(register, account);
  if (!(await isPasswordOf(person?.passwordHash ?? null, password)) || person === null) {
    await noteSecurityEvent(register, { kind: 'sign-in-refused', personId: person?.id ?? null });
    return WRONG;
  }
  await forgetAttempts(register, ATTEMPT_LIMITS.signInByAccount, account);
  return accept(await register.transaction((unit) => openFirst(unit, person.id, 'password', step)));
}

/** A session after one proof; the event tells which. */
export async function openFirst(unit: UnitOfWork, personId: string, by: string, { browser }: Pick<DoorStep, 'browser'>, idToken: string | null = null): Promise<string> {
  await noteSecurityEvent(unit, { kind: 'signed-in', personId, detail: { by } });
  return openSession(unit, { personId, isProvenTwice: false, browser, idToken });
}

/** Asks for a letter with a link, if the address has an account; whoever asks is not told. */
export async function askForLink(
  register: Register,
  purpose: 'sign-in-link' | 'password-reset',
  email: string,
  step: Pick<DoorStep, 'address'>,
): Promise<Outcome<true, 'too-many-attempts'>> {
  const account = foldEmail(email);
  for (const [limit, by] of [[ATTEMPT_LIMITS.letterByAddress, step.address], [ATTEMPT_LIMITS.letterByAccount, account]] as const) {
    const counted = await countAttempt(register, limit, by);
    if (!counted.ok) return counted;
  }
  await register.transaction(async (unit) => {
    const person = await findPersonByEmail(unit, account);
    await unit.query('SAVEPOINT asked');
    await noteSecurityEvent(unit, { kind: purpose === 'sign-in-link' ? 'link-asked' : 'password-reset-asked', personId: person?.id ?? null });
    await writeLetter(unit, {
      ...{ template: purpose, email: account, lang: person?.lang ?? 'fr', content: { name: person?.name ?? '' } },
      token: { purpose, personId: person?.id ?? '' },
    });
    // The same work for an address without an account; nothing of it is kept.
    await unit.query(person === null ? 'ROLLBACK TO SAVEPOINT asked' : 'RELEASE SAVEPOINT asked');
  });
  return accept(true);
}

/** Tokens cannot be guessed, but whoever tries by the thousand is slowed down. */
export const countToken = (queryable: Queryable, step: Pick<DoorStep, 'address'>) => countAttempt(queryable, ATTEMPT_LIMITS.tokenByAddress, step.address);

/** Opens a session by the link of a letter. */
export async function signInByLink(register: Register, token: string, step: DoorStep): Promise<Outcome<string, SignInRefusalCode>> {
  const counted = await countToken(register, step);
  if (!counted.ok) return counted;
  return register.transaction(async (unit) => {
    const spent = await spendToken(unit, 'sign-in-link', token);
    if (spent === null || spent.personId === null) return TOKEN_SPENT;
    return accept(await openFirst(unit, spent.personId, 'link', step));
  });
}
