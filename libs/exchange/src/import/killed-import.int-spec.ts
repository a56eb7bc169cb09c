import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openTestDatabase } from '@portulan/testing';
import type { TestDatabase } from '@portulan/testing';
import { runImport } from '../sources/index.js';
import { pictureOf } from './register-picture.test-data.js';
import { madeUpTwinFile } from './twin-towns.test-data.js';

const library = join(__dirname, '../..');
/** The process to kill is a real one, so it runs the built library. */
const whenBuilt = existsSync(join(library, 'dist/index.js')) ? describe : describe.skip;

const CHILD = `
  const { openRegister } = await import('@portulan/register');
  const { runImport } = await import('@portulan/exchange');
  const [config, file] = JSON.parse(process.argv[1]);
  const register = await openRegister(config);
  await runImport(register, { source: 'wikidata-twin-towns', file, onProgress: ({ rowsDone }) => process.stdout.write(rowsDone + '\\n') });
`;

/** Imports in a child process, holds it back inside the transaction of a later batch, and kills it there. */
async function killInTheMiddle({ register, config }: TestDatabase, file: string): Promise<void> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', CHILD, JSON.stringify([config, file])], { cwd: library, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  await once(child.stdout, 'data');
  await register.transaction(async ({ query }) => {
    await query('LOCK TABLE cooperation_side IN ACCESS EXCLUSIVE MODE');
    // The child now writes entries and waits for us with its transaction open.
    for (;;) {
      const [blocked] = await register.query<{ count: number }>(
        `SELECT count(*)::integer AS count FROM pg_locks l JOIN pg_database d ON d.oid = l.database WHERE d.datname = current_database() AND NOT l.granted`,
      );
      if ((blocked?.count ?? 0) > 0) break;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    child.kill('SIGKILL');
    expect(await ended).toEqual([null, 'SIGKILL']);
  });
}

whenBuilt('an import killed in the middle (skipped when the library is not built)', () => {
  let killed: TestDatabase;
  let whole: TestDatabase;
  let folder: string;
  beforeAll(async () => {
    [killed, whole] = [await openTestDatabase(), await openTestDatabase()];
    folder = await mkdtemp(join(tmpdir(), 'portulan-killed-'));
  });
  afterAll(async () => {
    await killed.drop();
    await whole.drop();
    await rm(folder, { recursive: true });
  });

  it('goes on where it stopped and ends, row for row, as if it had not been killed', async () => {
    const file = join(folder, 'twins.tsv');
    await writeFile(file, await madeUpTwinFile(whole.register, 2_000));
    await killInTheMiddle(killed, file);

    const [run] = await killed.register.query<{ state: string; rowsDone: number }>(`SELECT state, rows_done AS "rowsDone" FROM import_run`);
    expect(run?.state).toBe('running');
    expect(run?.rowsDone).toBeGreaterThan(0);
    const report = await runImport(killed.register, { source: 'wikidata-twin-towns', file });
    expect(report.resumedAfterRow).toBe(run?.rowsDone);
    await runImport(whole.register, { source: 'wikidata-twin-towns', file });
    expect(await pictureOf(killed.register)).toEqual(await pictureOf(whole.register));
  });
});
