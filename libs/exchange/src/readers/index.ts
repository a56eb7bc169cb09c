export { foldHeader } from './name-columns.js';
export { MAX_COLUMNS, openTable } from './read-table.js';
export type { Table, TableRow } from './read-table.js';
export { surveyFile } from './survey-file.js';
export type { FileSurvey } from './survey-file.js';
