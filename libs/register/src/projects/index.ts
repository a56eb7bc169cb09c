export * from './funding.entity.js';
export * from './participation.entity.js';
export * from './project-place.entity.js';
export * from './project-rows.js';
export * from './project.entity.js';
