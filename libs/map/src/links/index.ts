export * from './flow-shapes.js';
export * from './lit-links.js';
