export * from './flow-shapes.js';
export * from './lit-links.js';
export * from './link-tone.js';
export * from './theme-families.js';
export * from './link-pieces.js';
