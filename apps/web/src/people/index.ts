export { LanguageChoice } from './language-choice.js';
export { PlaceList } from './place-list.js';
export { PersonForm, PersonSection, RefusedNote } from './person-page.js';
export { default as personStyles } from './person-page.module.css';
