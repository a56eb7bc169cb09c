import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openTestDatabase, type TestDatabase } from '@portulan/testing';
import { runImport } from '../sources/index.js';
import { killInTheMiddle } from './kill-in-the-middle.test-data.js';
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

const importInChild = ({ config }: TestDatabase, file: string) =>
  spawn(process.execPath, ['--input-type=module', '-e', CHILD, JSON.stringify([config, file])], { cwd: library, stdio: ['ignore', 'pipe', 'inherit'] });

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
    expect(await killInTheMiddle(killed, importInChild(killed, file), 'cooperation_side')).toEqual([null, 'SIGKILL']);

    const [run] = await killed.register.query<{ state: string; rowsDone: number }>(`SELECT state, rows_done AS "rowsDone" FROM import_run`);
    expect(run?.state).toBe('running');
    expect(run?.rowsDone).toBeGreaterThan(0);
    const report = await runImport(killed.register, { source: 'wikidata-twin-towns', file });
    expect(report.resumedAfterRow).toBe(run?.rowsDone);
    await runImport(whole.register, { source: 'wikidata-twin-towns', file });
    expect(await pictureOf(killed.register)).toEqual(await pictureOf(whole.register));
  });
});
