export * from './load-basemap.js';
