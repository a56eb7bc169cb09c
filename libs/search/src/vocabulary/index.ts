export * from './vocabulary.js';
export * from './places.js';
export * from './keep-synonyms.js';
export * from './synonyms.js';
export * from './known-names.js';
export * from './synonym-index.js';
