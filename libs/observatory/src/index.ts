export * from './count-overview.js';
