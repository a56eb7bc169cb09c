import { accept, refuse, type Outcome } from '@portulan/domain';
import type { Register } from '../database/index.js';
import { findPersonByEmail } from './persons.js';
import { noteSecurityEvent } from './security-events.js';
import { openFirst, type DoorStep } from './sign-in.js';

/** Who someone is for a provider: only `issuer` and `subject` together are a name that stays. */
export interface ProvenIdentity {
  readonly issuer: string;
  readonly subject: string;
  readonly email: string | null;
  /** Whether the provider vouches for the address; only then does it lead to an account. */
  readonly isEmailVerified: boolean;
  /** To be given back at signing out. */
  readonly idToken: string;
}

/**
 * Opens a session for a person whom a provider has proven. The first time, the account is the one of the address that
 * the provider vouches for; nobody gets an account who was not invited.
 */
export async function signInByIdentity(register: Register, { issuer, subject, email, isEmailVerified, idToken }: ProvenIdentity, step: DoorStep): Promise<Outcome<string, 'identity-unknown'>> {
  return register.transaction(async (unit) => {
    const [linked] = await unit.query<{ personId: string }>(`SELECT person_id AS "personId" FROM person_identity WHERE issuer = $1 AND subject = $2`, [issuer, subject]);
    if (linked !== undefined) return accept(await openFirst(unit, linked.personId, 'openid', step, idToken));
    const person = email !== null && isEmailVerified ? await findPersonByEmail(unit, email) : null;
    if (person === null) {
      return refuse('identity-unknown', 'You are known to the provider but have no account here. Ask the administrator of your network for an invitation.');
    }
    await unit.query(`INSERT INTO person_identity (issuer, subject, person_id) VALUES ($1, $2, $3)`, [issuer, subject, person.id]);
    await noteSecurityEvent(unit, { kind: 'identity-linked', personId: person.id });
    return accept(await openFirst(unit, person.id, 'openid', step, idToken));
  });
}
