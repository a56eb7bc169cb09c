export * from './cluster-layers.js';
export * from './end-layers.js';
export * from './flow-shapes.js';
export * from './fonts.js';
export * from './ground.js';
export * from './link-layers.js';
export * from './slots.js';
export * from './mark-layers.js';
