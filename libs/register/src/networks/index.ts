export * from './clear-entry.js';
export * from './hand-over-entries.js';
export * from './network-front.js';
export * from './revise-network.js';
export * from './watch-entries.js';
