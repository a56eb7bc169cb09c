import { randomInt } from 'node:crypto';
import { accept, isStaff, refuse, type Outcome } from '@portulan/domain';
import type { Queryable, Register, UnitOfWork } from '../database/index.js';
import { ATTEMPT_LIMITS, countAttempt, forgetAttempts } from './attempts.js';
import { writeLetter } from './letters.js';
import { hashSecret } from './one-time-secret.js';
import type { SecretVault } from './secret-vault.js';
import { noteSecurityEvent } from './security-events.js';
import { endSessions, renewSession, type Caller } from './sessions.js';
import { findTimeStep, newTimeSecret, writeTimeSecret } from './time-code.js';

export type SecondFactorRefusalCode = 'code-wrong' | 'too-many-attempts' | 'second-factor-set' | 'second-factor-required' | 'session-ended';

const RECOVERY_CODES = 10;
const RECOVERY_LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';
const WRONG = refuse('code-wrong', 'This code is not the one of this moment. Wait for the next one and type it.', 'code');
const ENDED = refuse('session-ended', 'This session has ended. Sign in again.');

interface Factor {
  readonly secret: Buffer | null;
  readonly isSet: boolean;
  readonly usedStep: string | null;
}

/** A secret that this key does not open is as if there were none: recovery codes are the way back. */
async function readFactor(queryable: Queryable, vault: SecretVault, personId: string): Promise<Factor | undefined> {
  const [row] = await queryable.query<Factor>(
    `SELECT totp_secret AS secret, totp_since IS NOT NULL AS "isSet", totp_step AS "usedStep" FROM person WHERE id = $1 FOR UPDATE`,
    [personId],
  );
  return row === undefined ? undefined : { ...row, secret: row.secret === null ? null : vault.open(row.secret, personId) };
}

/** How many ways back are left to a person, and whether it has a second factor at all. */
export async function getSecondFactor(queryable: Queryable, personId: string): Promise<{ readonly isSet: boolean; readonly recoveryCodes: number; readonly hasPassword: boolean }> {
  const [row] = await queryable.query<{ isSet: boolean; recoveryCodes: number; hasPassword: boolean }>(
    `SELECT totp_since IS NOT NULL AS "isSet", password_hash IS NOT NULL AS "hasPassword",
       (SELECT count(*)::integer FROM recovery_code WHERE person_id = $1) AS "recoveryCodes" FROM person WHERE id = $1`,
    [personId],
  );
  return row ?? { isSet: false, recoveryCodes: 0, hasPassword: false };
}

/**
 * The secret to give to an application, the same until it is confirmed: a page that is opened twice shows one.
 *
 * @returns the secret as it is typed, and as the address that a picture holds
 */
export async function offerSecondFactor(register: Register, vault: SecretVault, caller: Caller): Promise<Outcome<{ readonly secret: string; readonly address: string }, SecondFactorRefusalCode>> {
  return register.transaction(async (unit) => {
    const factor = await readFactor(unit, vault, caller.personId);
    if (factor === undefined) return ENDED;
    if (factor.isSet) return refuse('second-factor-set', 'A second factor is set already. Remove it first to set another one.');
    const secret = factor.secret ?? newTimeSecret();
    if (factor.secret === null) await unit.query(`UPDATE person SET totp_secret = $2 WHERE id = $1`, [caller.personId, vault.seal(secret, caller.personId)]);
    const written = writeTimeSecret(secret);
    return accept({ secret: written, address: `otpauth://totp/Portulan:${encodeURIComponent(caller.email)}?secret=${written}&issuer=Portulan` });
  });
}

/** Sets the second factor by a first code; all other sessions end, this one gets another secret, and ways back are given once. */
export async function confirmSecondFactor(register: Register, vault: SecretVault, caller: Caller, code: string): Promise<Outcome<{ readonly session: string; readonly recoveryCodes: readonly string[] }, SecondFactorRefusalCode>> {
  const counted = await countAttempt(register, ATTEMPT_LIMITS.codeByPerson, caller.personId);
  if (!counted.ok) return counted;
  return register.transaction(async (unit) => {
    const factor = await readFactor(unit, vault, caller.personId);
    if (factor === undefined || factor.secret === null) return ENDED;
    if (factor.isSet) return refuse('second-factor-set', 'A second factor is set already.');
    const step = findTimeStep(factor.secret, code, { at: new Date(), usedStep: null });
    if (step === null) return WRONG;
    await unit.query(`UPDATE person SET totp_since = now(), totp_step = $2 WHERE id = $1`, [caller.personId, step]);
    await endSessions(unit, caller.personId, { but: caller.sessionId });
    const session = await renewSession(unit, caller.sessionId);
    if (session === null) return ENDED;
    const recoveryCodes = await writeRecoveryCodes(unit, caller.personId);
    await noteSecurityEvent(unit, { kind: 'second-factor-set', personId: caller.personId });
    await tell(unit, caller, 'second-factor-set');
    await forgetAttempts(unit, ATTEMPT_LIMITS.codeByPerson, caller.personId);
    return accept({ session, recoveryCodes });
  });
}

/** The second proof at signing in: a code of this moment, or one of the recovery codes, which is then gone. */
export async function proveSecondFactor(register: Register, vault: SecretVault, caller: Caller, code: string): Promise<Outcome<string, SecondFactorRefusalCode>> {
  return withProof(register, vault, caller, code, async (unit) => {
    const session = await renewSession(unit, caller.sessionId);
    return session === null ? ENDED : accept(session);
  });
}

/** Takes the second factor away, by a last code; staff cannot do without. */
export async function removeSecondFactor(register: Register, vault: SecretVault, caller: Caller, code: string): Promise<Outcome<true, SecondFactorRefusalCode>> {
  if (isStaff(caller)) return refuse('second-factor-required', 'Your role asks for a second factor: it can be replaced by an administrator, not removed.');
  return withProof(register, vault, caller, code, async (unit) => {
    await unit.query(`UPDATE person SET totp_secret = NULL, totp_since = NULL, totp_step = NULL WHERE id = $1`, [caller.personId]);
    await unit.query(`DELETE FROM recovery_code WHERE person_id = $1`, [caller.personId]);
    await noteSecurityEvent(unit, { kind: 'second-factor-removed', personId: caller.personId });
    await tell(unit, caller, 'second-factor-removed');
    return accept(true as const);
  });
}

/** Gives new recovery codes, by a code of this moment; the old ones are gone. */
export async function renewRecoveryCodes(register: Register, vault: SecretVault, caller: Caller, code: string): Promise<Outcome<readonly string[], SecondFactorRefusalCode>> {
  return withProof(register, vault, caller, code, async (unit) => {
    await noteSecurityEvent(unit, { kind: 'recovery-codes-renewed', personId: caller.personId });
    return accept(await writeRecoveryCodes(unit, caller.personId));
  });
}

async function withProof<Value>(
  register: Register,
  vault: SecretVault,
  caller: Caller,
  code: string,
  work: (unit: UnitOfWork) => Promise<Outcome<Value, SecondFactorRefusalCode>>,
): Promise<Outcome<Value, SecondFactorRefusalCode>> {
  const counted = await countAttempt(register, ATTEMPT_LIMITS.codeByPerson, caller.personId);
  if (!counted.ok) return counted;
  return register.transaction(async (unit) => {
    if (!(await spendCode(unit, vault, caller.personId, code))) {
      await noteSecurityEvent(unit, { kind: 'code-refused', personId: caller.personId });
      return WRONG;
    }
    await forgetAttempts(unit, ATTEMPT_LIMITS.codeByPerson, caller.personId);
    return work(unit);
  });
}

/** The row of the person is locked: of two who come with the same code, only the first is let in. */
async function spendCode(unit: UnitOfWork, vault: SecretVault, personId: string, code: string): Promise<boolean> {
  const factor = await readFactor(unit, vault, personId);
  if (factor === undefined || !factor.isSet) return false;
  const step = factor.secret === null ? null : findTimeStep(factor.secret, code.replace(/\s/g, ''), { at: new Date(), usedStep: factor.usedStep === null ? null : Number(factor.usedStep) });
  if (step !== null) {
    await unit.query(`UPDATE person SET totp_step = $2 WHERE id = $1`, [personId, step]);
    return true;
  }
  const used = await unit.query(`DELETE FROM recovery_code WHERE person_id = $1 AND code_hash = $2 RETURNING person_id`, [personId, hashSecret(foldCode(code))]);
  if (used.length > 0) await noteSecurityEvent(unit, { kind: 'recovery-code-used', personId });
  return used.length > 0;
}

const foldCode = (code: string) => code.toLowerCase().replace(/[^a-z0-9]/g, '');

async function writeRecoveryCodes(unit: UnitOfWork, personId: string): Promise<readonly string[]> {
  const letters = () => Array.from({ length: 5 }, () => RECOVERY_LETTERS[randomInt(RECOVERY_LETTERS.length)]).join('');
  const codes = Array.from({ length: RECOVERY_CODES }, () => `${letters()}-${letters()}`);
  await unit.query(`DELETE FROM recovery_code WHERE person_id = $1`, [personId]);
  for (const code of codes) await unit.query(`INSERT INTO recovery_code (person_id, code_hash) VALUES ($1, $2)`, [personId, hashSecret(foldCode(code))]);
  return codes;
}

const tell = (unit: UnitOfWork, { email, lang, name }: Caller, template: string) => writeLetter(unit, { template, email, lang, content: { name } });
