export * from './moment.js';
export * from './moments.js';
export * from './search-engine.js';
