export * from './attempt-change.js';
export * from './get-merge.js';
export * from './list-revisions.js';
export * from './merge-entries.js';
export * from './read-refusals.js';
export * from './restore-revision.js';
export * from './revise-entry.js';
export * from './undo-merge.js';
