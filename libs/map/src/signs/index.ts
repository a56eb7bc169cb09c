export * from './describe-link.js';
export * from './link-signs.js';
export * from './shade-signs.js';
export * from './stroke.js';
export * from './tone-stroke.js';
