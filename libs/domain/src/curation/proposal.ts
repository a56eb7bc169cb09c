import type { ContentFields, EntryContent } from './entry-content.js';
import { contentOf, fieldsOf } from './entry-content.js';
import type { EntryRoom } from './entry.js';
import { isSame } from './fingerprint.js';
import { undoChange } from './undo-change.js';

/** What is proposed: an entry that is not there yet, other values for some fields of one, or to keep one's own entry. */
export const PROPOSAL_SORTS = ['creation', 'correction', 'claim'] as const;
export type ProposalSort = (typeof PROPOSAL_SORTS)[number];

/** `unconfirmed`: the address of whoever sent it has not answered; nobody is asked to look at it. */
export const PROPOSAL_STATES = ['unconfirmed', 'waiting', 'accepted', 'refused', 'withdrawn'] as const;
export type ProposalState = (typeof PROPOSAL_STATES)[number];

/** Fields that staff alone decide, whoever asks. */
const STAFF_FIELDS = ['state', 'keeper', 'checkedOn', 'sources'];

/** One field of a proposal beside what is there: what the proposer saw, what stands today, what is asked for. */
export interface ProposedField {
  readonly field: string;
  readonly seen: unknown;
  readonly now: unknown;
  readonly proposed: unknown;
  /** It was changed since the proposer looked, to something else than what is asked for. */
  readonly isInConflict: boolean;
}

/** The names of proposed fields that are not of the content, or not for others to decide. */
export const strangeFields = (content: EntryContent, changes: ContentFields): string[] => {
  const known = Object.keys(fieldsOf(content)).filter((field) => !STAFF_FIELDS.includes(field));
  return Object.keys(changes).filter((field) => !known.includes(field));
};

/** A content with some of its fields replaced. */
export const withFields = (content: EntryContent, changes: ContentFields): EntryContent =>
  contentOf(content.room, { ...fieldsOf(content), ...changes });

/** What of the proposed fields says anything new beside what the proposer saw. */
export function realChanges(seen: EntryContent, changes: ContentFields): ContentFields {
  const fields = fieldsOf(seen);
  return Object.fromEntries(Object.entries(changes).filter(([field, value]) => !isSame(fields[field], value)));
}

/** A proposal field by field, for a person to compare. */
export function compareProposal(seen: EntryContent | null, now: EntryContent | null, changes: ContentFields): readonly ProposedField[] {
  const [then, today] = [seen, now].map((content) => (content === null ? {} : fieldsOf(content))) as [ContentFields, ContentFields];
  return Object.entries(changes).map(([field, proposed]) => ({
    ...{ field, seen: then[field] ?? null, now: today[field] ?? null, proposed },
    isInConflict: seen !== null && !isSame(then[field], today[field]) && !isSame(today[field], proposed),
  }));
}

/**
 * The content of today with the accepted fields of a proposal. To a list that changed since, the proposal adds and takes
 * away what it added to and took from the one its author saw; any other field takes the value asked for.
 */
export function acceptFields(seen: EntryContent, now: EntryContent, accepted: ContentFields): EntryContent {
  return Object.entries(accepted).reduce((content, [field, value]) => {
    const asked = withFields(seen, { [field]: value });
    // To make a change on other ground is to undo its opposite there.
    const made = undoChange({ before: asked, after: seen, now: content });
    return made.ok ? made.value : withFields(content, { [field]: value });
  }, now);
}

/** A content with nothing in it, to see a new entry as a proposal from nothing. */
export const emptyContent = (room: EntryRoom, fields: ContentFields): EntryContent =>
  contentOf(room, { state: 'draft', keeper: null, checkedOn: null, sources: [], ...fields });
