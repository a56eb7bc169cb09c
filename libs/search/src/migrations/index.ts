import type { Migration } from '@portulan/register';
import { Search0002 } from './0002-search.js';
import { Vocabulary0003 } from './0003-vocabulary.js';
import { FailedSearches0004 } from './0004-failed-searches.js';
import { Standing0005 } from './0005-standing.js';
import { WideRows0010 } from './0010-wide-rows.js';
import { WordsInMemory0075 } from './0075-words-in-memory.js';

/** The migrations of this library; they run after those of the register. */
export const searchMigrations: readonly Migration[] = [Search0002, Vocabulary0003, FailedSearches0004, Standing0005, WideRows0010, WordsInMemory0075];
