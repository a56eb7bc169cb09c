import { accept, checkPassword, refuse, type Outcome, type PasswordRefusalCode } from '@portulan/domain';
import type { Register, UnitOfWork } from '../database/index.js';
import { ATTEMPT_LIMITS, countAttempt } from './attempts.js';
import { writeLetter } from './letters.js';
import { readToken, spendToken } from './one-time-tokens.js';
import { hashPassword, isPasswordOf } from './password-hash.js';
import { findPerson, type FoundPerson } from './persons.js';
import { noteSecurityEvent } from './security-events.js';
import { endSessions, type Caller } from './sessions.js';
import { countToken, openFirst, TOKEN_SPENT, type DoorStep } from './sign-in.js';

export type PasswordChangeRefusalCode = PasswordRefusalCode | 'credentials-wrong' | 'too-many-attempts' | 'token-spent';

/** Writes a password; whoever had a session elsewhere, and every link sent before, is out. The person is told by mail. */
async function writePassword(unit: UnitOfWork, person: FoundPerson, hash: string, but: string | null): Promise<void> {
  await unit.query(`UPDATE person SET password_hash = $2 WHERE id = $1`, [person.id, hash]);
  await unit.query(`DELETE FROM one_time_token WHERE person_id = $1`, [person.id]);
  await endSessions(unit, person.id, { but });
  await noteSecurityEvent(unit, { kind: 'password-changed', personId: person.id });
  await writeLetter(unit, { template: 'password-changed', email: person.email, lang: person.lang, content: { name: person.name } });
}

/** Sets the password by the link of a letter, ends every session and opens one. The link stays good while the new password is refused. */
export async function resetPassword(
  register: Register,
  { token, password }: { readonly token: string; readonly password: string },
  step: DoorStep,
): Promise<Outcome<string, PasswordChangeRefusalCode>> {
  const counted = await countToken(register, step);
  if (!counted.ok) return counted;
  const held = await readToken(register, 'password-reset', token);
  const person = held?.personId ? await findPerson(register, held.personId) : null;
  if (person === null) return TOKEN_SPENT;
  const refusals = checkPassword(password, person);
  if (refusals.length > 0) return { ok: false, refusals };
  const hash = await hashPassword(password);
  return register.transaction(async (unit) => {
    if ((await spendToken(unit, 'password-reset', token)) === null) return TOKEN_SPENT;
    await writePassword(unit, person, hash, null);
    return accept(await openFirst(unit, person.id, 'password-reset', step));
  });
}

/** Changes the password of who is signed in; all other sessions end. Who has none yet need not tell it. */
export async function changePassword(
  register: Register,
  caller: Caller,
  { current, password }: { readonly current: string; readonly password: string },
): Promise<Outcome<true, PasswordChangeRefusalCode>> {
  const counted = await countAttempt(register, ATTEMPT_LIMITS.codeByPerson, caller.personId);
  if (!counted.ok) return counted;
  const person = await findPerson(register, caller.personId);
  if (person === null) return TOKEN_SPENT;
  if (person.passwordHash !== null && !(await isPasswordOf(person.passwordHash, current))) {
    return refuse('credentials-wrong', 'This is not your password of today. Nothing was changed.', 'current');
  }
  const refusals = checkPassword(password, person);
  if (refusals.length > 0) return { ok: false, refusals };
  const hash = await hashPassword(password);
  await register.transaction((unit) => writePassword(unit, person, hash, caller.sessionId));
  return accept(true);
}
