import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { anActor, openTestDatabase, saveDrafts, type TestDatabase } from '@portulan/testing';
import { killInTheMiddle } from '../import/kill-in-the-middle.test-data.js';
import { pictureOf } from '../import/register-picture.test-data.js';
import { advanceSheets, applySheet, countRowOutcomes, getSheet, keepSheet, planSheet } from './index.js';

const library = join(__dirname, '../..');
/** The process to kill is a real one, so it runs the built library. */
const whenBuilt = existsSync(join(library, 'dist/index.js')) ? describe : describe.skip;
/** Each starts a process of its own: a busy machine may take its time. */
const PATIENCE_MS = 300_000;

const OPENING = `
  const { openRegister } = await import('@portulan/register');
  const { advanceSheets, keepSheet, planSheet } = await import('@portulan/exchange');
  const [config, asked] = JSON.parse(process.argv[1]);
  const register = await openRegister(config);
  const labelOf = (_list, code) => code;
`;
const APPLY = `${OPENING} await advanceSheets(register, labelOf, () => process.stdout.write('batch\\n'));`;
const labelOf = (_list: string, code: string) => code;

const start = (script: string, database: TestDatabase, asked: object, flags: readonly string[] = []) =>
  spawn(process.execPath, [...flags, '--input-type=module', '-e', script, JSON.stringify([database.config, asked])], { cwd: library, stdio: ['ignore', 'pipe', 'inherit'] });

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'portulan-killed-sheet-'));
});
afterAll(() => rm(folder, { recursive: true }));

whenBuilt('a sheet (skipped when the library is not built)', () => {
  it('killed while it is applied goes on where it stopped and ends, row for row, as if it had not been', async () => {
    const [killed, whole] = [await openTestDatabase(), await openTestDatabase()];
    try {
      const path = join(folder, 'tableau.csv');
      const known = anActor({ kind: 'association', tier: null, name: 'Connue', identifiers: [{ scheme: 'rna', value: 'W131000001' }], phone: '1' }, { keeper: 'south' });
      const rows = Array.from({ length: 500 }, (_, index) => `Association d’essai numéro ${index};association;;FR;${index}`);
      await writeFile(path, ['nom;nature;rna;pays;telephone', 'Connue;association;W131000001;FR;2', ...rows].join('\n'));
      const ids: string[] = [];
      for (const database of [killed, whole]) {
        const { register } = database;
        await register.query(`INSERT INTO network (id, label) VALUES ('south', 'Réseau du Sud')`);
        await saveDrafts(register, known);
        const id = await keepSheet(register, { network: 'south', room: 'actors', lang: 'fr', path, fileName: 'tableau.csv', author: 'person:claire' });
        await planSheet(register, 'south', id);
        await advanceSheets(register, labelOf);
        expect(await applySheet(register, 'south', id)).toMatchObject({ ok: true });
        ids.push(id);
      }
      const [id = '', other = ''] = ids;
      expect(await killInTheMiddle(killed, start(APPLY, killed, {}), 'actor_name')).toEqual([null, 'SIGKILL']);
      // The database takes a moment to see that nobody is there any more; the server looks again each minute.
      while ((await killed.register.query(`SELECT id FROM sheet FOR UPDATE SKIP LOCKED`)).length === 0);
      const stopped = await getSheet(killed.register, 'south', id);
      expect(stopped?.state).toBe('applying');
      expect(stopped?.rowsDone).toBeGreaterThan(0);
      expect(stopped?.rowsDone).toBeLessThan(rows.length);
      for (const { register } of [killed, whole]) await advanceSheets(register, labelOf);
      expect(await getSheet(killed.register, 'south', id)).toMatchObject({ state: 'done', rowsDone: rows.length + 1 });
      expect(await countRowOutcomes(killed.register, id)).toEqual(await countRowOutcomes(whole.register, other));
      const [found, asked] = [await pictureOf(killed.register), await pictureOf(whole.register)];
      // Each sheet has an id of its own.
      expect({ ...found, runs: [] }).toEqual({ ...asked, runs: [] });
    } finally {
      await killed.drop();
      await whole.drop();
    }
  }, PATIENCE_MS);

  it('of fifty thousand rows is kept and planned in a small heap', async () => {
    const database = await openTestDatabase();
    try {
      await database.register.query(`INSERT INTO network (id, label) VALUES ('south', 'Réseau du Sud')`);
      const path = join(folder, 'grand.csv');
      const words = 'une présentation qui prend de la place '.repeat(8);
      await writeFile(path, ['nom;nature;pays;telephone;presentation', ...Array.from({ length: 50_000 }, (_, index) => `Association ${index};association;FR;${index};${words}`)].join('\n'));
      // Each batch is planned alone: a few show that none keeps the ones before.
      const script = `${OPENING}
        const id = await keepSheet(register, { network: 'south', room: 'actors', lang: 'fr', path: asked.path, fileName: 'grand.csv', author: 'person:claire' });
        await planSheet(register, 'south', id);
        let batches = 0;
        await advanceSheets(register, labelOf, () => { batches += 1; if (batches === 5) throw new Error('enough'); }).catch((failure) => { if (failure.message !== 'enough') throw failure; });
        await register.close();
        process.stdout.write(id);`;
      const child = start(script, database, { path }, ['--max-old-space-size=80']);
      let told = '';
      child.stdout.on('data', (part) => (told += String(part)));
      expect(await once(child, 'exit')).toEqual([0, null]);
      expect(await getSheet(database.register, 'south', told)).toMatchObject({ rowCount: 50_000, rowsDone: 1_000, state: 'planning' });
    } finally {
      await database.drop();
    }
  }, PATIENCE_MS);
});
