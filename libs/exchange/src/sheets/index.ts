export { advanceSheets, SHEET_CHANNEL } from './advance-sheets.js';
export * from './direct-sheets.js';
export { exportSheet, type SheetToEdit } from './export-sheet.js';
export { keepSheet, SHEET_MAX_ROWS, type SheetToKeep } from './keep-sheet.js';
export { listUnknownWords, type UnknownWord } from './list-unknown-words.js';
export type { Sheet, SheetCandidate, SheetDecision, SheetRow } from './sheet.js';
export { SheetWords, type LabelOf, type WordMeanings } from './sheet-words.js';
export { undoSheet } from './undo-sheet.js';
