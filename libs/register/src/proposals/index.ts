export * from './follow-proposal.js';
export * from './list-proposals.js';
export * from './register-entry.js';
export * from './review-proposal.js';
export * from './review-representation.js';
export * from './submit-contribution.js';
export * from './submit-proposal.js';
