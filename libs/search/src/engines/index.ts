export * from './meilisearch/index.js';
export * from './postgres/index.js';
export * from './engine-in-service.js';
