import type { EntryRoom, EntryState } from './entry.js';

/** The lists of a board: what staff have to do next, and all that a network keeps. */
export const WORK_LISTS = ['said-gone', 'stale', 'falling-asleep', 'without-place', 'without-theme', 'without-source', 'past-end', 'dead-links', 'without-keeper', 'to-clear', 'drafts', 'all'] as const;
export type WorkList = (typeof WORK_LISTS)[number];

/** Which entries of a list are looked at. */
export interface WorkFilter {
  readonly room?: EntryRoom | undefined;
  /** Words of what it is called. */
  readonly q?: string | undefined;
  readonly theme?: string | undefined;
  readonly state?: EntryState | undefined;
  /** Those that nobody confirmed since this day (ISO). */
  readonly uncheckedSince?: string | undefined;
}
