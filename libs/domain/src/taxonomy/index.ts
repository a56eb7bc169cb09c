export * from './check-labels.js';
export * from './theme.js';
