export * from './import-refusal.js';
