import { accept, foldEmail, type Outcome } from '@portulan/domain';
import type { Register, UnitOfWork } from '../database/index.js';
import type { ChangeStamp } from '../entries/index.js';
import { attemptChange } from '../history/index.js';
import { findPersonByEmail, giveGrant, noteSecurityEvent, registerPerson } from '../people/index.js';
import { reviewClaim } from './review-proposal.js';

const PERSON = 'person:';

/**
 * Answers a claim. Accepted, its author represents the entry from then on: with the account they have, or with one that
 * is made for the address that answered, and that they enter by a link.
 *
 * @returns the entry; refused as `reviewClaim`
 */
export function reviewRepresentation(
  register: Register,
  claim: { readonly claimId: string; readonly isAccepted: boolean; readonly answer: string | null },
  stamp: ChangeStamp,
): Promise<Outcome<{ readonly entryId: string }>> {
  return attemptChange(register, async (unit) => {
    const answered = await reviewClaim(unit, claim, stamp);
    if (!answered.ok) return answered;
    const { entryId } = answered.value;
    if (claim.isAccepted) await giveRepresentation(unit, claim.claimId, answered.value, stamp);
    return accept({ entryId });
  });
}

async function giveRepresentation(unit: UnitOfWork, claimId: string, { entryId, author, email }: { entryId: string; author: string | null; email: string | null }, stamp: ChangeStamp): Promise<void> {
  const personId = author?.startsWith(PERSON) === true ? author.slice(PERSON.length) : await findOrMake(unit, claimId, email);
  if (personId === null) return;
  await unit.query(`INSERT INTO entry_representative (entry_id, person_id) VALUES ($1, $2) ON CONFLICT DO NOTHING`, [entryId, personId]);
  const byId = stamp.author.startsWith(PERSON) ? stamp.author.slice(PERSON.length) : null;
  await noteSecurityEvent(unit, { kind: 'role-given', personId, byId, detail: { role: 'representative', entry: entryId } });
}

async function findOrMake(unit: UnitOfWork, claimId: string, email: string | null): Promise<string | null> {
  if (email === null) return null;
  const known = await findPersonByEmail(unit, email);
  if (known !== null) return known.id;
  const [claim] = await unit.query<{ name: string | null; lang: 'fr' | 'en' }>(`SELECT name, lang FROM proposal WHERE id = $1`, [claimId]);
  const name = claim?.name ?? foldEmail(email).split('@')[0] ?? email;
  const id = await registerPerson(unit, { email, name, lang: claim?.lang ?? 'fr' });
  if (id === null) return null;
  await noteSecurityEvent(unit, { kind: 'account-made', personId: id });
  await giveGrant(unit, id, { role: 'contributor', network: null }, null);
  return id;
}
