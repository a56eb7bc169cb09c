export { PlaceWords } from './place-words.js';
