export * from './actor.js';
export * from './check-actor.js';
export * from './complete-actor.js';
export * from './identifier.js';
export * from './label-actor.js';
export * from './registry-numbers.js';
