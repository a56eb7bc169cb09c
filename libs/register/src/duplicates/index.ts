export * from './list-duplicates.js';
export * from './review-duplicate.js';
export * from './search-duplicates.js';
export * from './search-lookalike-works.js';
export * from './search-lookalikes.js';
