export * from './copy-documents.js';
export * from './localise-card.js';
export * from './neutral-card.js';
export * from './read-documents.js';
export * from './search-document.js';
export * from './stream-documents.js';
export * from './words-vector.js';
export * from './write-documents.js';
