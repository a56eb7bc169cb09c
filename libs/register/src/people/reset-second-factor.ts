import { accept, mayResetFactor, refuse, type Grant, type Outcome, type Standing } from '@portulan/domain';
import type { Register, UnitOfWork } from '../database/index.js';
import { writeLetter } from './letters.js';
import { findPerson, findPersonByEmail, type FoundPerson } from './persons.js';
import { noteSecurityEvent } from './security-events.js';
import { endSessions } from './sessions.js';

export type FactorResetRefusalCode = 'role-refused' | 'member-unknown' | 'second-factor-unset' | 'reason-missing';

/** Who resets: an administrator, or whoever holds the machine. */
export interface FactorReset {
  readonly by: (Standing & { readonly name: string }) | null;
  readonly reason: string;
}

const UNKNOWN = refuse('member-unknown', 'There is no such person.');

/**
 * Takes away a second factor that was lost: recovery codes are void, every session ends, the person is told by mail and
 * sets another factor when they next sign in. An administrator does so for those of a lower rank.
 */
export function resetSecondFactor(register: Register, personId: string, { by, reason }: FactorReset): Promise<Outcome<true, FactorResetRefusalCode>> {
  if (reason.trim() === '') return Promise.resolve(refuse('reason-missing', 'Say why: the person is told.', 'reason'));
  return register.transaction(async (unit) => {
    const person = await findPerson(unit, personId);
    if (person === null) return UNKNOWN;
    const grants = await unit.query<Grant>(`SELECT role, network FROM person_grant WHERE person_id = $1`, [personId]);
    if (by !== null && !mayResetFactor(by, { personId, grants })) {
      return refuse('role-refused', 'Only an administrator of a higher rank may do this, and nobody for themselves.');
    }
    return takeAway(unit, person, { by, reason: reason.trim() });
  });
}

/** The same, by the address of the account, for whoever holds the machine. */
export async function resetSecondFactorByEmail(register: Register, email: string, reason: string): Promise<Outcome<true, FactorResetRefusalCode>> {
  const person = await findPersonByEmail(register, email);
  return person === null ? UNKNOWN : resetSecondFactor(register, person.id, { by: null, reason });
}

async function takeAway(unit: UnitOfWork, { id, email, name, lang }: FoundPerson, { by, reason }: FactorReset): Promise<Outcome<true, FactorResetRefusalCode>> {
  const had = await unit.query(`UPDATE person SET totp_secret = NULL, totp_since = NULL, totp_step = NULL WHERE id = $1 AND totp_since IS NOT NULL RETURNING id`, [id]);
  if (had.length === 0) return refuse('second-factor-unset', 'This person has no second factor: there is nothing to reset.');
  await unit.query(`DELETE FROM recovery_code WHERE person_id = $1`, [id]);
  await unit.query(`DELETE FROM one_time_token WHERE person_id = $1`, [id]);
  await endSessions(unit, id);
  await noteSecurityEvent(unit, { kind: 'second-factor-reset', personId: id, byId: by?.personId ?? null, detail: { reason } });
  await writeLetter(unit, { template: 'second-factor-reset', email, lang, content: { name, by: by?.name ?? 'Portulan', reason } });
  return accept(true as const);
}
