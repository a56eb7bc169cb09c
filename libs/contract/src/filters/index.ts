export * from './entry-filter.schema.js';
export * from './filter-names.js';
export * from './filter-url.js';
export * from './read-filter.js';
export * from './entry-life.schema.js';
export * from './limits.js';
