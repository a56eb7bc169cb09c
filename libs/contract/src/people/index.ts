export * from './account.schema.js';
export * from './privacy.schema.js';
export * from './team.schema.js';
