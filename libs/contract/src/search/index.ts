export * from './facet-names.js';
export * from './facet-search.schema.js';
export * from './list-answer.schema.js';
export * from './suggestion.schema.js';
