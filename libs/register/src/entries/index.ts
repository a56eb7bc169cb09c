export * from './entry-draft.js';
export * from './read-entries.js';
export * from './save-entries.js';
