import { join, resolve } from 'node:path';
import { formatImportReport, importFile, importSources } from '@portulan/exchange';
import { loadReferenceLists } from '@portulan/register';
import type { Command } from 'commander';
import { openSearch } from '../server/open-search.js';
import { say, withDatabase } from './with-database.js';

export function addImportCommand(program: Command): void {
  program
    .command('import')
    .description('read a file of a known source into the directory; run again after an interruption, it goes on where it stopped')
    .argument('<source>', `one of: ${Object.keys(importSources).join(', ')}`)
    .argument('<file>', 'the file, or for the source starter its folder')
    .option('--dry-run', 'say what would be done, and write nothing')
    .action((source: string, file: string, { dryRun = false }: { dryRun?: boolean }) =>
      withDatabase(async (database, configuration) => {
        await loadReferenceLists(database.register);
        const { report, duplicates } = await importFile(database.register, {
          source,
          file: resolve(configuration.INIT_CWD ?? process.cwd(), file),
          dryRun,
          reportFolder: join(configuration.PORTULAN_DATA_DIR, 'imports'),
        });
        say(formatImportReport(report));
        if (duplicates === null) return;
        say(`Pairs that look alike, for people to look at: ${duplicates.open}, of which certain: ${duplicates.certain}.`);
        const search = await openSearch(database, configuration, say);
        try {
          await search.sync();
        } finally {
          await search.close();
        }
      }),
    );
}
