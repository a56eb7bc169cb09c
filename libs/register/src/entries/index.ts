export { checkContent } from './check-drafts.js';
export * from './entry-draft.js';
export * from './keep-hashes.js';
export * from './merged-entries.js';
export * from './read-entries.js';
export * from './save-entries.js';
