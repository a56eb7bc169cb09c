export * from './actor-identifier.entity.js';
export * from './actor-name.entity.js';
export * from './actor-rows.js';
export * from './actor.entity.js';
export * from './find-actors-by-identifier.js';
