export * from './list-work.js';
