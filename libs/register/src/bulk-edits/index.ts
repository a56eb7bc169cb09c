export * from './apply-bulk-edit.js';
export * from './bulk-edit.js';
export * from './list-bulk-edits.js';
export * from './submit-bulk-edit.js';
export * from './submit-dormancy.js';
export * from './undo-bulk-edit.js';
