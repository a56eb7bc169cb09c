export * from './ask-in-turn.js';
export * from './compose-phrasebook.js';
export * from './phrasebook.js';
export * from './understand-question.js';
