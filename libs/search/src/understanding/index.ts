export * from './ask-in-turn.js';
export * from './compose-phrasebook.js';
export * from './keep-while-same.js';
export * from './phrasebook.js';
export { readWithout } from './read-without.js';
export * from './understand-question.js';
