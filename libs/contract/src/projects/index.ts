export * from './project-card.schema.js';
export * from './project.schema.js';
