/** The lists of a board: what staff have to do next. */
export const WORK_LISTS = ['stale', 'without-place', 'without-theme', 'without-source', 'past-end', 'without-keeper', 'to-clear', 'drafts'] as const;
export type WorkList = (typeof WORK_LISTS)[number];
