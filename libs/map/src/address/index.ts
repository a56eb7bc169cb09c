export * from './map-state.js';
