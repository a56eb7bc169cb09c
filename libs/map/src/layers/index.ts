export * from './cluster-layers.js';
export * from './end-layers.js';
export * from './fonts.js';
export * from './ground.js';
export * from './link-layers.js';
export * from './place-dots.js';
export * from './slots.js';
export * from './mark-layers.js';
