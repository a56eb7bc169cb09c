export * from './import-sources.js';
export * from './run-import.js';
export { loadStarterDirectory, starterFolder } from './starter/index.js';
