export * from './postgres-engine.js';
