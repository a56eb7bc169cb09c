import type { EntryColumns } from '../columns/entry-columns.js';
import type { Sides } from './sides.js';

/** Cooperations to count: those whose row `mask` marks with 1. */
export interface CooperationPart {
  readonly columns: EntryColumns;
  readonly sides: Sides;
  readonly mask: Uint8Array;
}
