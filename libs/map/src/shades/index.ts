export * from './shade-classes.js';
