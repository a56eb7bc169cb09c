export * from './actor.js';
export * from './identifier.js';
