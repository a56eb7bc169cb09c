import { accept, acceptFields, emptyContent, fieldsOf, refuse, withFields, type ContentFields, type EntryContent, type Outcome } from '@portulan/domain';
import { v7 as newId } from 'uuid';
import type { ProposalRow } from '../curation/index.js';
import type { Register, UnitOfWork } from '../database/index.js';
import { draftContent, listMerged, readEntries, readHashes, saveEntries, type ChangeStamp, type SavedEntry } from '../entries/index.js';
import { attemptChange, getRevision, refuseStale } from '../history/index.js';
import { tellProposer } from './tell-proposer.js';

/** The source of what people proposed. */
export const PROPOSALS_SOURCE = 'proposals';

export interface ProposalReview {
  readonly proposalId: string;
  /** The version of the entry that the reviewer compared with; null for a new entry. */
  readonly seenVersion: number | null;
  /** The fields accepted; none refuses the proposal, and wants a reason. */
  readonly acceptedFields: readonly string[];
  /** Told to whoever proposed. */
  readonly answer: string | null;
  /** For a new entry: who keeps it, and whether it is shown at once. */
  readonly keeper?: string | null;
  readonly state?: 'draft' | 'published';
}

export interface ReviewedProposal {
  readonly state: 'accepted' | 'refused';
  /** The entry made or revised; null when the proposal was refused. */
  readonly entry: SavedEntry | null;
}

type Proposal = Pick<ProposalRow, 'id' | 'sort' | 'room' | 'entryId' | 'seenVersion' | 'changes' | 'sourceUrl' | 'state'>;

/**
 * Accepts a proposal, whole or in part, or refuses it. What is accepted is a new revision of the entry with the proposal
 * among its sources; fields not accepted stay as they are.
 *
 * @returns refused with `proposal-unknown`, `proposal-answered`, `reason-missing`, `field-strange`, `entry-unknown`,
 * `version-changed`, or whatever rule the result would break
 */
export function reviewProposal(register: Register, review: ProposalReview, stamp: ChangeStamp): Promise<Outcome<ReviewedProposal>> {
  return attemptChange(register, async (unit) => {
    const [proposal] = await unit.query<Proposal>(
      `SELECT id, sort, room, entry_id AS "entryId", seen_version AS "seenVersion", changes, source_url AS "sourceUrl", state FROM proposal WHERE id = $1 FOR UPDATE`,
      [review.proposalId],
    );
    if (proposal === undefined) return refuse('proposal-unknown', 'There is no such proposal.');
    if (proposal.state !== 'waiting') return refuse('proposal-answered', 'It is answered, taken back or not confirmed: there is nothing to decide.');
    const strange = review.acceptedFields.find((field) => !(field in proposal.changes));
    if (strange !== undefined) return refuse('field-strange', `The proposal says nothing of ${strange}.`, 'acceptedFields');
    if (review.acceptedFields.length === 0) return refuseProposal(unit, review, stamp);
    const accepted = Object.fromEntries(review.acceptedFields.map((field) => [field, proposal.changes[field]]));
    const saved = proposal.sort === 'creation' ? await createEntry(unit, proposal, review, accepted, stamp) : await reviseEntry(unit, proposal, review, accepted, stamp);
    if (!saved.ok) return saved;
    await closeProposal(unit, review, 'accepted', stamp, saved.value);
    return accept({ state: 'accepted', entry: saved.value });
  });
}

async function refuseProposal(unit: UnitOfWork, review: ProposalReview, stamp: ChangeStamp): Promise<Outcome<ReviewedProposal>> {
  if ((review.answer ?? '').trim() === '') return refuse('reason-missing', 'A refusal says why.', 'answer');
  await closeProposal(unit, review, 'refused', stamp, null);
  return accept({ state: 'refused', entry: null });
}

async function createEntry(unit: UnitOfWork, proposal: Proposal, { keeper = null, state = 'published' }: ProposalReview, accepted: ContentFields, stamp: ChangeStamp): Promise<Outcome<SavedEntry>> {
  const content = { ...emptyContent(proposal.room, accepted), keeper, state };
  return save(unit, newId(), await addSource(unit, content, proposal), proposal, stamp);
}

async function reviseEntry(unit: UnitOfWork, proposal: Proposal, { seenVersion }: ProposalReview, accepted: ContentFields, stamp: ChangeStamp): Promise<Outcome<SavedEntry>> {
  const merged = await listMerged(unit, [proposal.entryId as string]);
  const id = merged.get(proposal.entryId as string) ?? (proposal.entryId as string);
  const [entry] = await readEntries(unit, [id], { lock: true });
  if (entry === undefined || entry.content.state === 'archived') return refuse('entry-unknown', 'The entry is archived: bring it back first.');
  if (entry.version !== seenVersion) return refuseStale(entry);
  const seen = merged.size > 0 ? null : await getRevision(unit, id, proposal.seenVersion as number);
  const content = seen === null ? withFields(entry.content, accepted) : acceptFields(seen, entry.content, accepted);
  return save(unit, id, await addSource(unit, content, proposal), proposal, stamp);
}

async function save(unit: UnitOfWork, id: string, content: EntryContent, proposal: Proposal, stamp: ChangeStamp): Promise<Outcome<SavedEntry>> {
  const draft = draftContent(id, content, await readHashes(unit, [id]));
  const [saved] = await saveEntries(unit, [draft], { ...stamp, reason: stamp.reason ?? `Proposal ${proposal.id}`, sourceId: PROPOSALS_SOURCE });
  return accept(saved as SavedEntry);
}

/** The proposal is a source of the entry from now on, with the address its author gave. */
async function addSource(unit: UnitOfWork, content: EntryContent, { id, sourceUrl }: Proposal): Promise<EntryContent> {
  await unit.query(`INSERT INTO source (id, label) VALUES ($1, 'Propositions reçues') ON CONFLICT (id) DO NOTHING`, [PROPOSALS_SOURCE]);
  const [day] = await unit.query<{ today: string }>(`SELECT to_char(now(), 'YYYY-MM-DD') AS today`);
  const source = { sourceId: PROPOSALS_SOURCE, recordId: id, url: sourceUrl, retrievedOn: day?.today ?? null };
  return withFields(content, { sources: [...(fieldsOf(content)['sources'] as readonly object[]), source] });
}

async function closeProposal(unit: UnitOfWork, review: ProposalReview, state: 'accepted' | 'refused', { author }: ChangeStamp, entry: SavedEntry | null): Promise<void> {
  await unit.query(
    `UPDATE proposal SET state = $2, reviewed_at = now(), reviewed_by = $3, accepted_fields = $4, answer = $5, made_version = $6,
       entry_id = coalesce(entry_id, $7) WHERE id = $1`,
    [review.proposalId, state, author, review.acceptedFields, review.answer, entry?.version ?? null, entry?.id ?? null],
  );
  const [left] = await unit.query<{ isWhole: boolean }>(
    `SELECT NOT EXISTS (SELECT 1 FROM jsonb_object_keys(changes) AS field WHERE field <> ALL (accepted_fields)) AS "isWhole" FROM proposal WHERE id = $1`,
    [review.proposalId],
  );
  await tellProposer(unit, review.proposalId, state === 'accepted' && left?.isWhole !== true ? 'partly' : state, review.answer);
}

/**
 * Answers a claim. The account that may edit the entry from then on is given its right by whoever calls, in the same
 * transaction.
 *
 * @returns the entry claimed, and who claimed it; refused with `proposal-unknown`, `proposal-answered`, `reason-missing`
 */
export async function reviewClaim(
  unit: UnitOfWork,
  { claimId, isAccepted, answer }: { readonly claimId: string; readonly isAccepted: boolean; readonly answer: string | null },
  stamp: ChangeStamp,
): Promise<Outcome<{ readonly entryId: string; readonly author: string | null; readonly email: string | null }>> {
  if (!isAccepted && (answer ?? '').trim() === '') return refuse('reason-missing', 'A refusal says why.', 'answer');
  const [claim] = await unit.query<{ entryId: string; author: string | null; email: string | null; state: string }>(
    `SELECT entry_id AS "entryId", author, email, state FROM proposal WHERE id = $1 AND sort = 'claim' FOR UPDATE`,
    [claimId],
  );
  if (claim === undefined) return refuse('proposal-unknown', 'There is no such claim.');
  if (claim.state !== 'waiting') return refuse('proposal-answered', 'It is answered, taken back or not confirmed: there is nothing to decide.');
  const review = { proposalId: claimId, seenVersion: null, acceptedFields: [], answer };
  await closeProposal(unit, review, isAccepted ? 'accepted' : 'refused', stamp, null);
  return accept({ entryId: claim.entryId, author: claim.author, email: claim.email });
}
