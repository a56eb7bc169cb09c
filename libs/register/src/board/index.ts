export * from './list-kept.js';
export * from './list-work.js';
