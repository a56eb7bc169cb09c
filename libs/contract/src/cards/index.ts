export * from './actor-card.schema.js';
export * from './cooperation-card.schema.js';
export * from './project-card.schema.js';
