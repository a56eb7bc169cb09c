export * from './cooperation-card.schema.js';
export * from './cooperation.schema.js';
