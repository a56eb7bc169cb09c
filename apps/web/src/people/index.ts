export { LanguageChoice } from './language-choice.js';
export { PersonForm, PersonSection, RefusedNote } from './person-page.js';
export { default as personStyles } from './person-page.module.css';
