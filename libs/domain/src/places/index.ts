export * from './coordinates.js';
export * from './place.js';
export * from './territory-ref.js';
