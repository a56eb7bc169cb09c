import type { Migration } from '@portulan/register';
import { Search0002 } from './0002-search.js';

/** The migrations of this library; they run after those of the register. */
export const searchMigrations: readonly Migration[] = [Search0002];
