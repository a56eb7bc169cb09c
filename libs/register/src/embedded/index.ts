export * from './embedded-database.js';
export * from './embedded-server.js';
