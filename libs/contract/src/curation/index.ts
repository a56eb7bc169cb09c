export * from './contacts.schema.js';
export * from './bulk-edits.schema.js';
export * from './contribution.schema.js';
export * from './curation.schema.js';
export * from './entry-fields.schema.js';
export * from './keepers.schema.js';
export * from './sheets.schema.js';
export * from './work.schema.js';
