export { createSearch, type SearchConfig } from './create-search.js';
export type { Cards } from './documents/index.js';
export type { FailedSearch } from './failed/index.js';
export type { Lists, WholeListQuery } from './lists/index.js';
export { searchMigrations } from './migrations/index.js';
export { VALUE_LABELS } from './settings/index.js';
export type { Search, SearchHealth } from './search.js';
export { isRefusal, readSynonyms, saveSynonyms, type SynonymTerm, type Synonyms, type SynonymsRefusal } from './vocabulary/index.js';
