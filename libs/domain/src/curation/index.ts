export * from './draft.js';
export * from './entry.js';
export * from './fold-name.js';
export * from './refusal.js';
export * from './slug.js';
