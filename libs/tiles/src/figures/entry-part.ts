import type { EntryColumns } from '../columns/entry-columns.js';

/** Entries to count: those whose row `mask` marks with 1. */
export interface EntryPart {
  readonly columns: EntryColumns;
  readonly mask: Uint8Array;
}

/** How many rows a mask marks. */
export function countRows(mask: Uint8Array): number {
  let count = 0;
  for (let row = 0; row < mask.length; row++) count += mask[row] as number;
  return count;
}
