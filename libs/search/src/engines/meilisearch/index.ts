export * from './index-filter.js';
export * from './meilisearch-engine.js';
