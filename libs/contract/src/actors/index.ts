export * from './actor-card.schema.js';
export * from './actor.schema.js';
