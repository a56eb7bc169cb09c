import { listDuplicates, readEntries } from '@portulan/register';
import { anActor, openTestDatabase, saveDrafts, type TestDatabase } from '@portulan/testing';
import { followNights } from './follow-nights.js';

let database: TestDatabase;
beforeEach(async () => {
  database = await openTestDatabase();
});
afterEach(() => database.drop());

const NIGHT = new Date(2026, 0, 5, 3);
const never = (warning: string): never => {
  throw new Error(warning);
};
/** Follows at an hour until something is so, then stops. */
async function followUntil(now: Date, isSo: () => Promise<boolean> | boolean, warn: (sentence: string) => void = never): Promise<void> {
  const stop = followNights(database.register, { warn, now: () => now });
  try {
    while (!(await isSo())) await new Promise(setImmediate);
  } finally {
    await stop();
  }
}
/** What was taken up is done by the end of the stop. */
const isTakenUp = (night: string) => async () => (await database.register.query(`SELECT 1 FROM night_round WHERE work = 'dormant' AND night = $1`, [night])).length > 0;
const actor = (name: string) => anActor({ kind: 'association', tier: null, name, phone: '1' }, { keeper: 'south' });
const found = async () => (await listDuplicates(database.register)).total;

it('entries that look alike are found in the night, once a night, and not by day', async () => {
  await database.register.query(`INSERT INTO network (id, label) VALUES ('south', 'Réseau du Sud')`);
  await saveDrafts(database.register, actor('Lanternes du Sahel'), actor('Lanternes du Sahel'));
  await followUntil(new Date(2026, 0, 5, 14), () => true);
  expect([await found(), await isTakenUp('2026-01-05')()]).toEqual([0, false]);
  await followUntil(NIGHT, isTakenUp('2026-01-05'));
  expect(await found()).toBe(1);
  await saveDrafts(database.register, actor('Lanternes du Sahel'));
  await followUntil(NIGHT, isTakenUp('2026-01-05'));
  expect(await found()).toBe(1);
  await followUntil(new Date(2026, 0, 6, 3), isTakenUp('2026-01-06'));
  expect(await found()).toBe(3);
});

it('what nobody looks after falls asleep in the night, where its network wants that', async () => {
  await database.register.query(`INSERT INTO network (id, label, stale_after_months, dormant_after_months) VALUES ('south', 'Réseau du Sud', 12, 36)`);
  const left = actor('Seule');
  await saveDrafts(database.register, left);
  await database.register.query(`UPDATE entry SET created_at = '2020-01-01', updated_at = '2020-01-01'`);
  await followUntil(NIGHT, isTakenUp('2026-01-05'));
  expect((await readEntries(database.register, [left.id])).map(({ content }) => content.state)).toEqual(['dormant']);
});

it('a night that could not be worked through is told, and names nobody', async () => {
  await database.register.query(`ALTER TABLE night_round RENAME TO elsewhere`);
  const warnings: string[] = [];
  await followUntil(NIGHT, () => warnings.length === 2, (warning) => void warnings.push(warning));
  expect(warnings).toEqual([expect.stringContaining('duplicates'), expect.stringContaining('dormant')]);
});
