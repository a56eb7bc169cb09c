import { openTestDatabase } from '@portulan/testing';
import type { TestDatabase } from '@portulan/testing';
import { formatImportReport } from '../../import/index.js';
import { describeWithSharedFiles, sharedFile } from '../../shared-files.test-data.js';
import { runImport } from '../run-import.js';

describeWithSharedFiles('probe', () => {
  let database: TestDatabase;
  beforeAll(async () => { database = await openTestDatabase(); });
  afterAll(() => database.drop());
  const run = async (source: string, ...path: string[]) => {
    const start = Date.now();
    const report = await runImport(database.register, { source, file: sharedFile(...path), reportFolder: '/tmp/exchange-reports' });
    process.stdout.write(`${formatImportReport(report)}\n${Date.now() - start} ms, rss ${Math.round(process.memoryUsage().rss / 1e6)}\n\n`);
  };
  it('runs', async () => {
    await run('wikidata-twin-towns', 'wikidata-twin-towns', 'france.tsv');
    await run('wikidata-twin-towns', 'wikidata-twin-towns', 'france.tsv');
    await run('french-communes', 'french-communes', 'communes-cog2026-centroides.csv');
    await run('french-communes', 'french-communes', 'communes-cog2026-centroides.csv');
  });
});
