export * from './configuration.schema.js';
export * from './read-configuration.js';
