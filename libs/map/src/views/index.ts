export * from './french-views.js';
