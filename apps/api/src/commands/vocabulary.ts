import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { isRefusal, readSynonyms, saveSynonyms } from '@portulan/search';
import type { Command } from 'commander';
import { openSearch } from '../server/open-search.js';
import { StartFailure } from '../server/start-failure.js';
import { say, withDatabase } from './with-database.js';

export function addVocabularyCommand(program: Command): void {
  program
    .command('vocabulary')
    .description('put the synonyms of a CSV file in force in place of all others, and rebuild the search index; the site may stay open')
    .argument('<file>', 'columns as in libs/search/vocabulary/synonyms.csv')
    .action((file: string) =>
      withDatabase(async (database, configuration) => {
        const path = resolve(configuration.INIT_CWD ?? process.cwd(), file);
        const synonyms = readSynonyms(await readText(path));
        if (isRefusal(synonyms)) throw new StartFailure('vocabulary-refused', `${synonyms.sentences.join('\n')}\nNothing was changed.`);
        await saveSynonyms(database.register, synonyms);
        const search = await openSearch(database, configuration, say);
        try {
          await search.sync();
        } finally {
          await search.close();
        }
        say(`${synonyms.length} terms are in force, and the search index knows them.`);
      }),
    );
}

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch {
    throw new StartFailure('file-not-read', `The file ${path} cannot be read. Check its name and that you may read it. Nothing was changed.`);
  }
}
