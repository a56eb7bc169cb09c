export * from './expected-answer.js';
export * from './sample-directory.js';
