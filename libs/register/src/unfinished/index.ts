export * from './unfinished-forms.js';
