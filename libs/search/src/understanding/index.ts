export * from './ask-in-turn.js';
export * from './compose-phrasebook.js';
export * from './keep-while-same.js';
export * from './phrasebook.js';
export * from './understand-question.js';
