export * from './cooperation.schema.js';
