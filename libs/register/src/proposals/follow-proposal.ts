import { accept, refuse, type ContentFields, type EntryRoom, type Outcome, type ProposalSort, type ProposalState } from '@portulan/domain';
import type { Queryable, Register } from '../database/index.js';
import { ATTEMPT_LIMITS, countAttempt, readToken, type DoorStep } from '../people/index.js';
import { confirmProposal, withdrawProposal } from './submit-proposal.js';

/** A proposal as its own author sees it: what was sent and what became of it, never what the entry says elsewhere. */
export interface OwnProposal {
  readonly sort: ProposalSort;
  readonly room: EntryRoom;
  readonly state: ProposalState;
  readonly submittedAt: string;
  readonly changes: ContentFields;
  readonly acceptedFields: readonly string[];
  readonly answer: string | null;
  /** The entry, when the public sees it. */
  readonly entry: { readonly slug: string; readonly label: string } | null;
}

type Refused = 'token-spent' | 'too-many-attempts' | 'proposal-answered';
type Step = Pick<DoorStep, 'address'>;

async function idOf(register: Register, token: string, { address }: Step): Promise<Outcome<string, Refused>> {
  const counted = await countAttempt(register, ATTEMPT_LIMITS.tokenByAddress, address);
  if (!counted.ok) return counted;
  const found = await readToken<{ proposalId?: string }>(register, 'proposal', token);
  const id = found?.content.proposalId;
  return id === undefined ? refuse('token-spent', 'This link is too old, or is not whole. Copy it from the letter again.') : accept(id);
}

const READ = `
SELECT p.sort, p.room, p.state, to_char(p.submitted_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "submittedAt", p.changes,
  p.accepted_fields AS "acceptedFields", p.answer,
  CASE WHEN e.state IN ('published', 'dormant') THEN jsonb_build_object('slug', e.slug,
    'label', coalesce((SELECT label FROM actor WHERE id = e.id), (SELECT title FROM project WHERE id = e.id), e.slug)) END AS entry
FROM proposal p LEFT JOIN entry e ON e.id = p.entry_id WHERE p.id = $1`;

const read = async (queryable: Queryable, id: string): Promise<OwnProposal | null> => (await queryable.query<OwnProposal>(READ, [id]))[0] ?? null;

/** What became of a proposal, for whoever holds its link. */
export async function getOwnProposal(register: Register, token: string, step: Step): Promise<Outcome<OwnProposal, Refused>> {
  const id = await idOf(register, token, step);
  if (!id.ok) return id;
  const proposal = await read(register, id.value);
  return proposal === null ? refuse('token-spent', 'This proposal is no longer kept.') : accept(proposal);
}

/** The address has answered: staff look at the proposal from now on. To say so twice changes nothing. */
export async function confirmOwnProposal(register: Register, token: string, step: Step): Promise<Outcome<true, Refused>> {
  const id = await idOf(register, token, step);
  if (!id.ok) return id;
  await confirmProposal(register, id.value);
  return accept(true);
}

/** Its author takes a proposal back, as long as nobody answered it. */
export async function withdrawOwnProposal(register: Register, token: string, step: Step): Promise<Outcome<true, Refused>> {
  const id = await idOf(register, token, step);
  if (!id.ok) return id;
  if (await withdrawProposal(register, id.value)) return accept(true);
  return refuse('proposal-answered', 'It is answered already, or was taken back before.');
}
