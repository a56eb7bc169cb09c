export * from './compile-filter.js';
export type { CountRequest } from './facet-counter.js';
export * from './pick-page.js';
export * from './select-entries.js';
export * from './shelf.js';
export * from './shelves.js';
