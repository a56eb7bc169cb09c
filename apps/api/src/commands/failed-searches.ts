import { InvalidArgumentError, type Command } from 'commander';
import { openSearch } from '../server/open-search.js';
import { say, withDatabase } from './with-database.js';

const COUNT_WIDTH = 6;
const ROOM_WIDTH = 12;

export function addFailedSearchesCommand(program: Command): void {
  program
    .command('failed-searches')
    .description('list the words that found nothing, the most asked first; who asked is kept nowhere')
    .option('--since <day>', 'the first day to look at, YYYY-MM-DD; a year is kept', readDay)
    .action(({ since }: { since?: string }) =>
      withDatabase(async (database, configuration) => {
        const search = await openSearch(database, configuration, say);
        try {
          const searches = await search.failedSearches(since);
          if (searches.length === 0) return say(since === undefined ? 'No search has found nothing.' : `No search has found nothing since ${since}.`);
          for (const { words, room, count, lastDay } of searches) {
            say(`${String(count).padStart(COUNT_WIDTH)}  ${room.padEnd(ROOM_WIDTH)}  ${lastDay}  ${words}`);
          }
        } finally {
          await search.close();
        }
      }),
    );
}

function readDay(text: string): string {
  const date = new Date(`${text}T00:00:00Z`);
  if (/^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)) return text;
  throw new InvalidArgumentError('A day is written YYYY-MM-DD, for example 2026-01-31.');
}
