export * from './overview.schema.js';
export * from './vocabulary.schema.js';
