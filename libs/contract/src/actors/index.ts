export * from './actor.schema.js';
