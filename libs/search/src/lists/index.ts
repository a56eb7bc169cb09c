export * from './list-entries.js';
export * from './read-cards.js';
export * from './resolve-funders.js';
