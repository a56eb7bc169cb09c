export * from './actors/index.js';
export * from './cooperations/index.js';
export * from './curation/index.js';
export * from './people/index.js';
export * from './places/index.js';
export * from './projects/index.js';
export * from './taxonomy/index.js';
