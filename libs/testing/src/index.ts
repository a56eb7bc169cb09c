export * from './browser/index.js';
export * from './database/index.js';
export * from './factories/index.js';
export * from './mail/index.js';
export * from './product/index.js';
