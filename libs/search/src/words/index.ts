export * from './fold-words.js';
export * from './read-question.js';
export * from './spelling.js';
