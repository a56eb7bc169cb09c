export { exportEntries, EXPORT_FORMATS } from './export/index.js';
export type { ExportFormat, ExportRequest, ExportStream, IatiPublisher } from './export/index.js';
export { formatImportReport } from './import/index.js';
export type { ImportProgress, ImportReport, ImportRequest, ImportSource, RowOutcome } from './import/index.js';
export { ImportRefusal } from './refusals/index.js';
export type { ImportRefusalCode } from './refusals/index.js';
export * from './sources/index.js';
export * from './sheets/index.js';
