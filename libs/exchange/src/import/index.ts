export * from './column-expectation.js';
export * from './format-report.js';
export * from './import-plan.js';
export * from './import-report.js';
export { isDone } from './import-run.js';
export * from './import-source.js';
export * from './run-import.js';
export * from './table-source.js';
export * from './keep-origins.js';
