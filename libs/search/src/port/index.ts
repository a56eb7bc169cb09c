export * from './search-engine.js';
