export * from './entry-factories.js';
export * from './save-drafts.js';
