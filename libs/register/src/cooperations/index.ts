export * from './cooperation-side.entity.js';
export * from './cooperation.entity.js';
