export { formatImportReport } from './import/index.js';
export type { ImportProgress, ImportReport, ImportRequest, ImportSource, RowOutcome } from './import/index.js';
export { ImportRefusal } from './refusals/index.js';
export type { ImportRefusalCode } from './refusals/index.js';
export * from './sources/index.js';
