import { foldEmail, type Grant } from '@portulan/domain';
import { v7 as newId } from 'uuid';
import type { Queryable, UnitOfWork } from '../database/index.js';

export interface PersonDraft {
  readonly email: string;
  readonly name: string;
  readonly lang: 'fr' | 'en';
  readonly passwordHash?: string | null;
}

export interface FoundPerson {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly lang: 'fr' | 'en';
  readonly passwordHash: string | null;
}

const COLUMNS = `id, email, name, lang, password_hash AS "passwordHash"`;

/** Makes an account; null when the address has one. */
export async function registerPerson(unit: UnitOfWork, { email, name, lang, passwordHash }: PersonDraft): Promise<string | null> {
  const [row] = await unit.query<{ id: string }>(
    `INSERT INTO person (id, email, name, lang, password_hash) VALUES ($1, $2, $3, $4, $5) ON CONFLICT (email) DO NOTHING RETURNING id`,
    [newId(), foldEmail(email), name, lang, passwordHash ?? null],
  );
  return row?.id ?? null;
}

export async function findPersonByEmail(queryable: Queryable, email: string): Promise<FoundPerson | null> {
  const [row] = await queryable.query<FoundPerson>(`SELECT ${COLUMNS} FROM person WHERE email = $1`, [foldEmail(email)]);
  return row ?? null;
}

export async function findPerson(queryable: Queryable, id: string): Promise<FoundPerson | null> {
  const [row] = await queryable.query<FoundPerson>(`SELECT ${COLUMNS} FROM person WHERE id = $1`, [id]);
  return row ?? null;
}

/** How a person is called and in which language it is written to. */
export async function revisePerson(queryable: Queryable, id: string, { name, lang }: { readonly name: string; readonly lang: 'fr' | 'en' }): Promise<void> {
  await queryable.query(`UPDATE person SET name = $2, lang = $3 WHERE id = $1`, [id, name, lang]);
}

/** Gives a role, in the place of the one held in the same network (or outside of any). */
export async function giveGrant(unit: UnitOfWork, personId: string, { role, network }: Grant, byId: string | null): Promise<void> {
  await unit.query(
    `INSERT INTO person_grant (person_id, role, network, granted_by) VALUES ($1, $2, $3, $4)
     ON CONFLICT (person_id, network) DO UPDATE SET role = excluded.role, granted_by = excluded.granted_by, granted_at = now()`,
    [personId, role, network, byId],
  );
}

/** Whether anyone administers the whole: without, the directory waits for its first administrator. */
export async function hasNationalAdmin(queryable: Queryable): Promise<boolean> {
  const [row] = await queryable.query<{ found: boolean }>(`SELECT EXISTS (SELECT 1 FROM person_grant WHERE role = 'national-admin') AS found`);
  return row?.found === true;
}
