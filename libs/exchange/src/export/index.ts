export { exportEntries } from './export-entries.js';
export { EXPORT_FORMATS, type ExportFormat, type ExportRequest, type ExportStream, type IatiPublisher } from './export-request.js';
export { writeTexts, type Texts } from './write-texts.js';
