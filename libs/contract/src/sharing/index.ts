export * from './embed-look.js';
export * from './link.schema.js';
