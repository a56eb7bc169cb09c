export * from './account.schema.js';
export * from './team.schema.js';
