export * from './problem.schema.js';
