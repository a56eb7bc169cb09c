export * from './compile-filter.js';
export * from './search-shelf.js';
export * from './shelf.js';
export * from './shelves.js';
