export * from './browser/index.js';
export * from './database/index.js';
export * from './product/index.js';
