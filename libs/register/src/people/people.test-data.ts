import { v7 as newId } from 'uuid';
import type { Grant } from '@portulan/domain';
import type { Register } from '../index.js';
import { hashPassword } from './password-hash.js';
import { giveGrant, registerPerson } from './persons.js';
import { getSession, openSession, type Caller } from './sessions.js';

export const PASSWORD = 'rose des vents et cabotage';

export interface MadePerson {
  readonly id: string;
  readonly email: string;
  /** Opens a session and gives who it makes of the person. */
  caller(options?: { isProvenTwice?: boolean }): Promise<Caller>;
}

export async function makeNetworks(register: Register): Promise<void> {
  await register.query(`INSERT INTO network (id, label) VALUES ('south', 'Réseau du Sud'), ('north', 'Réseau du Nord') ON CONFLICT DO NOTHING`);
}

/** A person with a password, an address of its own and the grants it is given. */
export async function makePerson(register: Register, ...grants: Grant[]): Promise<MadePerson> {
  const email = `${newId()}@example.org`;
  const passwordHash = await hashPassword(PASSWORD);
  const id = await register.transaction(async (unit) => {
    const made = (await registerPerson(unit, { email, name: 'Claire Fontaine', lang: 'fr', passwordHash })) as string;
    for (const grant of grants) await giveGrant(unit, made, grant, null);
    return made;
  });
  return {
    id,
    email,
    caller: async ({ isProvenTwice = false } = {}) => (await getSession(register, await openSession(register, { personId: id, isProvenTwice }))) as Caller,
  };
}
