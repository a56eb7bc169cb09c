export * from './tokens/palette.js';
