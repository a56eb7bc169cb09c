export * from './link-signs.js';
export * from './shade-signs.js';
export * from './stroke.js';
