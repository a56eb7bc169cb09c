export * from './entry.js';
export * from './refusal.js';
