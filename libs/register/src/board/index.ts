export * from './list-kept.js';
export * from './list-work.js';
export * from './saved-lists.js';
export { DORMANT_SINCE } from './work-condition.js';
