export * from './check-cooperation.js';
export * from './complete-cooperation.js';
export * from './cooperation-status.js';
export * from './cooperation.js';
export * from './label-cooperation.js';
