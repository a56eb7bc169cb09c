export * from './keep-link.js';
