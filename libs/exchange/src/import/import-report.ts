import type { EntryRoom } from '@portulan/domain';
import type { SavedEntry } from '@portulan/register';
import type { PlannedRow, RowPlan } from './import-plan.js';

/** What became of a row. The counts of the six add up to the rows read. */
export const ROW_OUTCOMES = ['created', 'updated', 'unchanged', 'merged', 'refused', 'review'] as const;
export type RowOutcome = (typeof ROW_OUTCOMES)[number];

/** Figures of an import, kept with it so that one that goes on after a stop goes on counting. */
export interface ImportTally {
  readonly rows: Record<RowOutcome, number>;
  /** Entries written: one row may create several (an authority, its partner, their cooperation). */
  readonly entries: { readonly created: Record<EntryRoom, number>; readonly revised: Record<EntryRoom, number> };
  /** Lines for a person about rows that were imported all the same. */
  readonly suggestions: number;
  /** Rows refused or to review, by code of the reason. */
  readonly reasons: Record<string, number>;
  /** Further figures of the source. */
  readonly notes: Record<string, number>;
}

export interface ImportReport extends ImportTally {
  readonly source: string;
  readonly file: string;
  readonly runId: string;
  readonly dryRun: boolean;
  readonly rowsRead: number;
  /** Row after which the import went on, when it was stopped before. */
  readonly resumedAfterRow: number | null;
  /** The CSV of refused rows and of lines to review; null when there is none. */
  readonly reviewFile: string | null;
}

const OUTCOME_OF: Record<RowPlan['plan'], RowOutcome> = {
  create: 'created',
  update: 'updated',
  same: 'unchanged',
  merge: 'merged',
  refuse: 'refused',
  ask: 'review',
};

const noEntries = (): Record<EntryRoom, number> => ({ actors: 0, cooperations: 0, projects: 0 });

export const emptyTally = (): ImportTally => ({
  rows: { created: 0, updated: 0, unchanged: 0, merged: 0, refused: 0, review: 0 },
  entries: { created: noEntries(), revised: noEntries() },
  suggestions: 0,
  reasons: {},
  notes: {},
});

const increase = (counts: Record<string, number>, name: string): Record<string, number> => ({
  ...counts,
  [name]: (counts[name] ?? 0) + 1,
});

/** A tally with one more batch counted in. */
export function countBatch(tally: ImportTally, rows: readonly PlannedRow[], saved: readonly SavedEntry[]): ImportTally {
  const next = structuredClone(tally);
  let { suggestions, reasons, notes } = next;
  for (const { plan, suggestions: found = [], notes: said = [] } of rows) {
    next.rows[OUTCOME_OF[plan.plan]] += 1;
    suggestions += found.length;
    if ('code' in plan) reasons = increase(reasons, plan.code);
    for (const note of said) notes = increase(notes, note);
  }
  for (const { room, change } of saved) {
    if (change !== 'unchanged') next.entries[change][room] += 1;
  }
  return { ...next, suggestions, reasons, notes };
}

export const countRows = (tally: ImportTally): number => Object.values(tally.rows).reduce((sum, count) => sum + count, 0);
