export { StaffFrame } from './staff-frame.js';
