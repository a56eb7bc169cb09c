export { default as curationStyles } from './curation.module.css';
export { EntryForm } from './entry-form.js';
export type { FieldLists } from './field-box.js';
export { NO_RELATIONS, type Relations } from './relations.js';
export { sayValue } from './say-value.js';
export { useFieldErrors } from './use-field-errors.js';
export { useRefusalWords } from './use-refusal-words.js';
