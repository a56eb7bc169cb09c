export * from './draft.js';
export * from './entry.js';
export * from './refusal.js';
