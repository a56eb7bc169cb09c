import type { Lang } from '@portulan/contract';
import type { CellDifference, EntryRoom, SheetEncoding, SheetOutcome, SheetState } from '@portulan/domain';
import type { WordMeanings } from './sheet-words.js';

/** A spreadsheet of a network, as it is kept. */
export interface Sheet {
  readonly id: string;
  readonly network: string;
  readonly room: EntryRoom;
  readonly state: SheetState;
  readonly lang: Lang;
  readonly fileName: string;
  readonly fileDigest: string;
  /** What a file of text was read in; null for a workbook. */
  readonly encoding: SheetEncoding | null;
  readonly columns: readonly string[];
  /** What each column means, in their order; empty: nothing. */
  readonly fields: readonly string[];
  readonly meanings: WordMeanings;
  /** Whether new entries are published at once. */
  readonly publishes: boolean;
  readonly rowCount: number;
  readonly rowsDone: number;
  readonly failure: string | null;
  /** `person:<id>`, as revisions have it. */
  readonly author: string;
  /** ISO 8601. */
  readonly createdAt: string;
}

export interface SheetCandidate {
  readonly id: string;
  readonly label: string;
}

/** What a person decides about a row: leave it, make a new entry, take the sheet's values, or the entry that is meant. */
export type SheetDecision = 'leave' | 'create' | 'take' | `entry:${string}`;

export interface SheetRow {
  readonly number: number;
  readonly line: number;
  readonly outcome: SheetOutcome;
  readonly code: string | null;
  readonly sentence: string | null;
  readonly field: string | null;
  readonly entryId: string | null;
  readonly label: string;
  readonly differences: readonly CellDifference[];
  readonly candidates: readonly SheetCandidate[];
  readonly decision: SheetDecision | null;
}

export const SHEET_COLUMNS = `id, network, room, state, lang, file_name AS "fileName", file_digest AS "fileDigest", encoding, columns, fields, meanings, publishes,
  row_count AS "rowCount", rows_done AS "rowsDone", failure, author, to_char(created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "createdAt"`;

/** The source that what a network brings in sheets is kept under. */
export const sheetSourceId = (network: string): string => `sheets-${network}`;
