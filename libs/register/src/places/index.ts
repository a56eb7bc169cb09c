export * from './former-commune.entity.js';
export * from './load-territories.js';
export * from './place.entity.js';
export * from './save-places.js';
export * from './search-official-numbers.js';
export * from './search-places.js';
export * from './territory.entity.js';
