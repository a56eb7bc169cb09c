export * from './addresses.js';
export * from './decades.js';
export * from './facets.js';
export * from './labels.js';
export * from './searched-fields.js';
