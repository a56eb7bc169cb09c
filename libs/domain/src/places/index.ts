export * from './coordinates.js';
export * from './english-territories.js';
export * from './former-regions.js';
export * from './place.js';
export * from './point-ref.js';
export * from './territory-ref.js';
export * from './world-regions.js';
