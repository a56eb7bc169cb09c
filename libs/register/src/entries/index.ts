export * from './entry-draft.js';
