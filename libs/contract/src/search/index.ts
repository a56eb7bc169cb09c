export * from './list-answer.schema.js';
export * from './suggestion.schema.js';
