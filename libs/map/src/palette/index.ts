export * from './map-palette.js';
