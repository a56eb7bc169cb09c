export * from './cooperation-rows.js';
export * from './cooperation-side.entity.js';
export * from './cooperation.entity.js';
