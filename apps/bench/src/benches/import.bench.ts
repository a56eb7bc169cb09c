import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { runImport } from '@portulan/exchange';
import { loadReferenceLists, migrateRegister, openRegister, registerMigrations, startEmbeddedDatabase } from '@portulan/register';
import { searchMigrations } from '@portulan/search';
import type { Report } from '../measures/report.js';

/** Real files, read into an empty register: each import, then the same again, which has nothing to do. */
export async function benchImport(folder: string, sharedData: string, report: Report): Promise<void> {
  const files = [
    ['french-communes', 'french-communes/communes-cog2026-centroides.csv'],
    ['wikidata-twin-towns', 'wikidata-twin-towns/france.tsv'],
    ['afd-projects', 'afd-projects/donnees-aide-au-developpement-afd.csv'],
  ] as const;
  if (!existsSync(join(sharedData, files[1][1]))) {
    process.stdout.write(`Import is not measured: ${sharedData} has no such files (PORTULAN_SHARED_DATA names the folder).\n`);
    return;
  }
  const dataDir = join(folder, 'import');
  await rm(dataDir, { recursive: true, force: true });
  const embedded = await startEmbeddedDatabase({ dataDir });
  const register = await openRegister(embedded.config);
  await migrateRegister(register, [...registerMigrations, ...searchMigrations]);
  await loadReferenceLists(register);
  for (const [source, file] of files) {
    for (const round of ['first time', 'again']) {
      const begin = performance.now();
      await runImport(register, { source, file: join(sharedData, file), dryRun: false, reportFolder: join(dataDir, 'imports') });
      await report.add('import', `${source}, ${round}`, { seconds: (performance.now() - begin) / 1000 });
    }
  }
  await register.close();
  await embedded.stop();
}
