export * from './count-overview.js';
export * from './places/index.js';
