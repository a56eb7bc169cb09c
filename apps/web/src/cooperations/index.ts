export { listMarks, toPoint, type CooperationMarks } from './cooperation-marks.js';
export { CooperationTable } from './cooperation-table.js';
