export * from './amount.js';
export * from './check-project.js';
export * from './complete-project.js';
export * from './project-status.js';
export * from './project.js';
