export * from './sign-words.js';
export * from './words.js';
