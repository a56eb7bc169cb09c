export * from './cooperation.js';
