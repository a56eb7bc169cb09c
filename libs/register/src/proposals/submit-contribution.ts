import { foldEmail, refuse, type ContentFields, type EntryRoom, type Outcome } from '@portulan/domain';
import type { Queryable, Register } from '../database/index.js';
import { getRevision } from '../history/index.js';
import { ATTEMPT_LIMITS, countAttempt, type DoorStep } from '../people/index.js';
import { submitProposal, type ProposalDraft, type SubmittedProposal } from './submit-proposal.js';

export interface Contribution {
  readonly proposal: ProposalDraft;
  readonly email: string;
  readonly name: string | null;
  readonly lang: 'fr' | 'en';
}

/** A visitor's address that never answered is forgotten; who sent what was answered is, in the time that the network sets. */
const FORGET = `DELETE FROM proposal WHERE state = 'unconfirmed' AND submitted_at < now() - interval '30 days'`;

/**
 * Takes what a visitor proposes: only of what the public sees, and not too often from one address. Staff see it once the
 * address of the visitor has answered.
 *
 * @returns refused with `too-many-attempts`, `entry-unknown`, `version-unknown`, and as `submitProposal`
 */
export async function submitContribution(register: Register, { proposal, email, name, lang }: Contribution, step: Pick<DoorStep, 'address'>): Promise<Outcome<SubmittedProposal>> {
  for (const [limit, by] of [[ATTEMPT_LIMITS.proposalByAddress, step.address], [ATTEMPT_LIMITS.proposalByEmail, foldEmail(email)]] as const) {
    const counted = await countAttempt(register, limit, by);
    if (!counted.ok) return counted;
  }
  if (proposal.sort !== 'creation' && !(await isShown(register, proposal.entryId, proposal.seenVersion))) {
    return refuse('entry-unknown', 'There is no such entry (any more).', 'entryId');
  }
  await register.query(FORGET);
  return submitProposal(register, proposal, { email: foldEmail(email), name, lang });
}

/** Whether the public sees the entry, and saw that version of it: what was never shown is not to be guessed at either. */
async function isShown(queryable: Queryable, entryId: string, version: number): Promise<boolean> {
  const [entry] = await queryable.query(`SELECT 1 FROM entry WHERE id = $1 AND state IN ('published', 'dormant')`, [entryId]);
  const seen = entry === undefined ? null : await getRevision(queryable, entryId, version);
  return seen?.state === 'published' || seen?.state === 'dormant';
}

/**
 * The network that a new entry is for: the one whose perimeter holds its places, the finest first, else the keeper of an
 * actor it names; null when nobody answers for any of them.
 */
export async function findAnsweringNetwork(queryable: Queryable, room: EntryRoom, changes: ContentFields): Promise<string | null> {
  const text = JSON.stringify(room === 'actors' ? [changes['seatId'] ?? null] : Object.values(changes));
  const ids = [...text.matchAll(/"([0-9a-f]{8}-[0-9a-f-]{27})"/g)].map(([, id]) => id);
  const [row] = await queryable.query<{ network: string }>(
    `SELECT network FROM (
       SELECT np.network, array_position(ARRAY['commune', 'epci', 'departement', 'region'], np.tier) AS rank
       FROM place p JOIN network_perimeter np ON np.code = CASE np.tier
         WHEN 'commune' THEN p.commune WHEN 'epci' THEN p.epci WHEN 'departement' THEN p.departement WHEN 'region' THEN p.region END
       WHERE p.id = ANY ($1::uuid[])
       UNION ALL SELECT keeper, 9 FROM entry WHERE id = ANY ($1::uuid[]) AND keeper IS NOT NULL
     ) found ORDER BY rank, network LIMIT 1`,
    [ids],
  );
  return row?.network ?? null;
}
