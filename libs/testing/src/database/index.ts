export * from './open-test-database.js';
