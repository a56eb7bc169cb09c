export * from './list-due-links.js';
export * from './list-entry-links.js';
export * from './refresh-links.js';
export * from './review-link.js';
export * from './submit-link-look.js';
