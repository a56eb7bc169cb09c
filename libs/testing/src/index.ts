export * from './browser/index.js';
export * from './database/index.js';
