export { foldHeader } from './name-columns.js';
export { openTable } from './read-table.js';
export type { Table, TableRow } from './read-table.js';
export { MAX_COLUMNS, surveyFile } from './survey-file.js';
export type { FileSurvey } from './survey-file.js';
export { isWrittenAs, openSheetFile } from './open-sheet-file.js';
export type { SheetFile } from './open-sheet-file.js';
