export * from './country.entity.js';
export * from './sdg-target.entity.js';
export * from './sdg.entity.js';
export * from './theme-sector.entity.js';
export * from './theme.entity.js';
