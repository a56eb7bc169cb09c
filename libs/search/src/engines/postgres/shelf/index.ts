export * from './compile-filter.js';
export * from './pick-page.js';
export * from './select-entries.js';
export * from './shelf.js';
export * from './shelves.js';
