export * from './find-facet-values.js';
export * from './list-entries.js';
export * from './list-ids.js';
export * from './match-entries.js';
export * from './read-cards.js';
export * from './resolve-funders.js';
