export * from './arc.js';
export * from './date-line.js';
export * from './lanes.js';
export * from './spread.js';
