export * from './shade-classes.js';
export * from './shaded-figures.js';
