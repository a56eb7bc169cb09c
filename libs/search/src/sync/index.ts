export * from './document-sync.js';
export * from './engine-feed.js';
export * from './engine-keeper.js';
export * from './follower.js';
