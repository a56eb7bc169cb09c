export * from './actor-identifier.entity.js';
export * from './actor-name.entity.js';
export * from './actor.entity.js';
