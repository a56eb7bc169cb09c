export * from './count-place.js';
