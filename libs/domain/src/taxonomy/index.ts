export * from './check-labels.js';
export * from './facet-values.js';
export * from './theme.js';
