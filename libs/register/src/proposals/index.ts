export * from './list-proposals.js';
export * from './review-proposal.js';
export * from './submit-proposal.js';
