export * from './vocabulary.js';
export * from './places.js';
