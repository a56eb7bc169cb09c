import type { Command } from 'commander';
import { openSearch } from '../server/open-search.js';
import { say, withDatabase } from './with-database.js';

export function addReindexCommand(program: Command): void {
  program
    .command('reindex')
    .description('rebuild the search index from the database; the site may stay open')
    .action(() =>
      withDatabase(async (database, configuration) => {
        const search = await openSearch(database, configuration, say);
        try {
          await search.rebuild();
          say('The search index is rebuilt.');
        } finally {
          await search.close();
        }
      }),
    );
}
