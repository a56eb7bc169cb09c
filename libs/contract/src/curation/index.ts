export * from './contribution.schema.js';
export * from './curation.schema.js';
export * from './entry-fields.schema.js';
