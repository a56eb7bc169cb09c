export * from './fold-text.js';
export * from './read-question.js';
export * from './spelling.js';
