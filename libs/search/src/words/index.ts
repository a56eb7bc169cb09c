export * from './empty-words.js';
export * from './fold-text.js';
export { inNames } from './lexicon.js';
export * from './read-question.js';
export * from './root-of.js';
export * from './spelling.js';
export { readWordList } from './word-list.js';
