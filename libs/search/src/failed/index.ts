export * from './failed-searches.js';
export * from './list-failed-searches.js';
