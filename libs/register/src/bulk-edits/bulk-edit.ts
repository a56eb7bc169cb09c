import { refuse, type BulkChange, type FieldDifference, type Outcome, type WorkFilter, type WorkList } from '@portulan/domain';
import type { UnitOfWork } from '../database/index.js';

export const BULK_STATES = ['planned', 'done', 'undone'] as const;
export type BulkState = (typeof BULK_STATES)[number];

export const BULK_OUTCOMES = ['changed', 'same', 'refused'] as const;
export type BulkOutcome = (typeof BULK_OUTCOMES)[number];

/** The list that the entries of a bulk edit were chosen from. */
export interface BulkOrigin {
  readonly list: WorkList;
  readonly filter: WorkFilter;
  /** The whole list, or some of it chosen by hand. */
  readonly isWhole: boolean;
}

/** One change of many entries, planned, written and undone as one. */
export interface BulkEdit {
  readonly id: string;
  readonly network: string;
  readonly origin: BulkOrigin;
  readonly change: BulkChange;
  readonly reason: string | null;
  readonly state: BulkState;
  /** `person:<id>`, as revisions have it. */
  readonly author: string;
  /** ISO day: that of the plan, which what it writes bears. */
  readonly plannedOn: string;
}

/** What becomes of one entry, or became of it. */
export interface BulkRow {
  readonly number: number;
  readonly entryId: string;
  readonly outcome: BulkOutcome;
  readonly code: string | null;
  readonly sentence: string | null;
  readonly label: string;
  readonly differences: readonly FieldDifference[];
}

export const BULK_COLUMNS = `id, network, origin, change, reason, state, author, planned_on AS "plannedOn"`;

/** More would be a spreadsheet; the whole of it is one transaction. */
export const BULK_MAX = 2_000;

/** Works on a bulk edit of a network that is in a given state, while nobody else does. */
export async function withBulkEdit<Value>(unit: UnitOfWork, network: string, id: string, state: BulkState, work: (edit: BulkEdit) => Promise<Outcome<Value>>): Promise<Outcome<Value>> {
  const [edit] = await unit.query<BulkEdit>(`SELECT ${BULK_COLUMNS} FROM bulk_edit WHERE id = $1 AND network = $2 FOR UPDATE`, [id, network]);
  if (edit === undefined) return refuse('bulk-unknown', 'There is no such change.');
  if (edit.state !== state) return refuse('bulk-busy', `The change is ${edit.state}: look at it again.`);
  return work(edit);
}
