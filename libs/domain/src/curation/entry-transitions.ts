import type { EntryState } from './entry.js';

/**
 * Where an entry may go from each state. The life runs forward; a proposal may go back to its author, a dormant entry
 * may wake, and what was archived by mistake may come back, as a draft to be looked at again.
 */
const TRANSITIONS: Readonly<Record<EntryState, readonly EntryState[]>> = {
  draft: ['proposed', 'published', 'archived'],
  proposed: ['draft', 'published', 'archived'],
  published: ['dormant', 'archived'],
  dormant: ['published', 'archived'],
  archived: ['draft'],
};

export const canMoveEntry = (from: EntryState, to: EntryState): boolean => from === to || TRANSITIONS[from].includes(to);
