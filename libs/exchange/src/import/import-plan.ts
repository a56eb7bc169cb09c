import type { SavedEntry, UnitOfWork } from '@portulan/register';

/** One row of what is imported. */
export interface ImportRow<Key extends string = string> {
  /** From 1, in the order of the import. */
  readonly number: number;
  /** Where people find it again: `line 12`, `actors.csv line 3`. */
  readonly where: string;
  /** By the keys of the source's columns. */
  readonly cells: Readonly<Record<Key, string>>;
  /** Column and cell pairs as the file has them, for the file of rows to review. */
  readonly original: Readonly<Record<string, string>>;
}

/**
 * What shall become of one row. `create`, `update` and `same` speak of the entry the row is about; `merge`: the row
 * repeats an earlier one; `refuse`: it has no place here; `ask`: a person has to decide, nothing is written.
 */
export type RowPlan =
  | { readonly plan: 'create' | 'update' | 'same' | 'merge' }
  | { readonly plan: 'refuse' | 'ask'; readonly code: string; readonly sentence: string };

/** Something a person should look at although the row was imported. */
export interface Suggestion {
  readonly code: string;
  readonly sentence: string;
}

export interface PlannedRow {
  readonly row: ImportRow;
  readonly plan: RowPlan;
  readonly suggestions?: readonly Suggestion[];
  /** Figures for the report, counted by name: `resolved-by-name`. */
  readonly notes?: readonly string[];
}

/** Who writes, for the revisions. */
export interface ImportStamp {
  readonly author: string;
  readonly reason: string;
  readonly sourceId: string;
  readonly runId: string;
}

export interface PlannedBatch {
  /** One for each row given, in the same order. */
  readonly rows: readonly PlannedRow[];
  /** Writes what the plan says; what it returns is counted by room. Left out when nothing is to be written. */
  readonly write?: (unit: UnitOfWork, stamp: ImportStamp) => Promise<readonly SavedEntry[]>;
}

/**
 * Decides about rows, batch after batch, within one import. It remembers what it met: an import that goes on after a
 * stop shows it the rows already done first, and throws those plans away.
 */
export interface Planner {
  plan(rows: readonly ImportRow[], unit: UnitOfWork): Promise<PlannedBatch>;
}

export const create: RowPlan = { plan: 'create' };
export const update: RowPlan = { plan: 'update' };
export const same: RowPlan = { plan: 'same' };
export const merge: RowPlan = { plan: 'merge' };
export const refuseRow = (code: string, sentence: string): RowPlan => ({ plan: 'refuse', code, sentence });
export const askFor = (code: string, sentence: string): RowPlan => ({ plan: 'ask', code, sentence });
