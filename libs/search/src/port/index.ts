export * from './moment.js';
export * from './search-engine.js';
