export * from './frame.js';
export * from './natural-earth.js';
export * from './path.js';
