export { ProjectRow } from './project-row.js';
