import {
  accept,
  emptyContent,
  isWebAddress,
  realChanges,
  refuse,
  strangeFields,
  withFields,
  type ContentFields,
  type EntryContent,
  type EntryRoom,
  type Outcome,
} from '@portulan/domain';
import { v7 as newId } from 'uuid';
import { ProposalRow } from '../curation/index.js';
import { rowsOf, writeRows, type Register } from '../database/index.js';
import { checkContent, listMerged, readEntries } from '../entries/index.js';
import { attemptChange, getRevision } from '../history/index.js';
import { EMPTY_FIELDS } from './empty-fields.js';
import { askProposer } from './tell-proposer.js';

/** Who proposes: an account, or a visitor whose address is to answer first. */
export type Proposer =
  | { readonly author: string; readonly lang: 'fr' | 'en' }
  | { readonly email: string; readonly name: string | null; readonly lang: 'fr' | 'en' };

interface ProposalWords {
  readonly message: string | null;
  /** Where the facts come from. */
  readonly sourceUrl: string | null;
}

export type ProposalDraft = ProposalWords &
  (
    | { readonly sort: 'creation'; readonly room: EntryRoom; readonly changes: ContentFields; readonly network: string | null }
    | { readonly sort: 'correction'; readonly entryId: string; readonly seenVersion: number; readonly changes: ContentFields }
    | { readonly sort: 'claim'; readonly entryId: string; readonly seenVersion: number }
  );

export interface SubmittedProposal {
  readonly id: string;
  readonly state: 'unconfirmed' | 'waiting';
}

type Target = Pick<ProposalRow, 'room' | 'entryId' | 'seenVersion' | 'changes' | 'network'>;

/**
 * Keeps a proposal for staff to look at; the entry shown stays as it is. Only what differs from the version its author
 * saw is kept. A visitor's waits for its address to answer (`confirmProposal`).
 *
 * @returns refused with `entry-unknown`, `version-unknown`, `field-strange`, `nothing-proposed`, `reason-missing`, or
 * whatever rule the result would break, by the field
 */
export function submitProposal(register: Register, draft: ProposalDraft, proposer: Proposer): Promise<Outcome<SubmittedProposal>> {
  return attemptChange(register, async (unit) => {
    if (draft.sourceUrl !== null && !isWebAddress(draft.sourceUrl)) return refuse('url-malformed', 'The source is not a web address (https://...).', 'sourceUrl');
    if (draft.sort === 'claim' && (draft.message ?? '').trim() === '') return refuse('reason-missing', 'A claim says who asks, and how that can be checked.', 'message');
    const target = draft.sort === 'creation' ? readCreation(draft) : await readCorrection(register, draft);
    if (!target.ok) return target;
    const { content, ...row } = target.value;
    if (draft.sort !== 'claim') {
      if (Object.keys(row.changes).length === 0) return refuse('nothing-proposed', 'Nothing differs from what is there.');
      const refusals = await checkContent(unit, withFields(content, row.changes));
      if (refusals.length > 0) return { ok: false, refusals };
    }
    const { sort, message, sourceUrl } = draft;
    const state = 'email' in proposer ? 'unconfirmed' : 'waiting';
    const who = { author: null, email: null, name: null, ...proposer };
    const id = newId();
    await writeRows(unit.manager, rowsOf(ProposalRow, [{ id, sort, state, message, sourceUrl, ...row, ...who }]));
    if (state === 'unconfirmed') await askProposer(unit, id);
    return accept({ id, state });
  });
}

function readCreation({ room, changes, network }: Extract<ProposalDraft, { sort: 'creation' }>): Outcome<Target & { content: EntryContent }> {
  const content = emptyContent(room, EMPTY_FIELDS[room]);
  const strange = strangeFields(content, changes);
  if (strange.length > 0) return refuseStrange(strange);
  return accept({ room, entryId: null, seenVersion: null, changes: realChanges(content, changes), network, content });
}

async function readCorrection(register: Register, draft: Exclude<ProposalDraft, { sort: 'creation' }>): Promise<Outcome<Target & { content: EntryContent }>> {
  const merged = await listMerged(register, [draft.entryId]);
  const [entry] = await readEntries(register, [merged.get(draft.entryId) ?? draft.entryId]);
  if (entry === undefined || entry.content.state === 'archived') return refuse('entry-unknown', 'There is no such entry (any more).', 'entryId');
  const seen = await getRevision(register, entry.id, draft.seenVersion);
  if (seen === null) return refuse('version-unknown', 'The entry has no such version.', 'seenVersion');
  const asked = draft.sort === 'claim' ? {} : draft.changes;
  const strange = strangeFields(seen, asked);
  if (strange.length > 0) return refuseStrange(strange);
  const { id: entryId, room, keeper: network } = entry;
  return accept({ room, entryId, seenVersion: draft.seenVersion, changes: realChanges(seen, asked), network, content: seen });
}

const refuseStrange = (fields: readonly string[]) => ({
  ok: false as const,
  refusals: fields.map((field) => ({ code: 'field-strange', sentence: `"${field}" is not to be proposed.`, field })),
});

/** The address of a visitor has answered: staff may look at its proposal now. Answers false when it waits for nothing. */
export async function confirmProposal(register: Register, id: string): Promise<boolean> {
  const rows = await register.query(`UPDATE proposal SET state = 'waiting', submitted_at = now() WHERE id = $1 AND state = 'unconfirmed' RETURNING id`, [id]);
  return rows.length > 0;
}

/** Takes a proposal back, as long as nobody has answered it. Answers false when it is answered already. */
export async function withdrawProposal(register: Register, id: string): Promise<boolean> {
  const rows = await register.query(
    `UPDATE proposal SET state = 'withdrawn' WHERE id = $1 AND state IN ('unconfirmed', 'waiting') RETURNING id`,
    [id],
  );
  return rows.length > 0;
}
