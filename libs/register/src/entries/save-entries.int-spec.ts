import { openTestDatabase, type TestDatabase } from '@portulan/testing';
import { saveEntries, savePlaces, saveSources } from '../index.js';
import type { EntryDraft } from './entry-draft.js';

it('speed', async () => {
  const database: TestDatabase = await openTestDatabase();
  const { register } = database;
  await register.transaction((unit) => saveSources(unit, [{ id: 's', label: 'S' }]));
  const ids = await register.transaction((unit) => savePlaces(unit, [{ label: 'Dakar', country: 'SN', lon: -17.4, lat: 14.7, precision: 'municipality', commune: null, epci: null, departement: null, region: null }]));
  const drafts: EntryDraft[] = Array.from({ length: 10_000 }, (_, index) => ({
    room: 'actors', state: 'published', sources: [{ sourceId: 's', recordId: String(index), contentHash: 'x' }],
    actor: { kind: 'association', country: 'SN', names: [{ type: 'official', name: `Association ${index % 500}` }, { type: 'acronym', name: 'A' }], seatId: ids[0] ?? null, themes: ['health', 'water'], sdgs: [3, 6] },
  }));
  const runner = register.transaction.bind(register); const times: [number, string][] = []; register.transaction = (work) => runner(async (unit) => { const q = unit.query; const mq = unit.manager.query.bind(unit.manager); const u = { manager: unit.manager, query: (async (s: string, p?: unknown[]) => { const b = performance.now(); const r = await q(s, p); times.push([Math.round(performance.now() - b), s.slice(0, 90)]); return r; }) as typeof q }; unit.manager.query = (async (s: string, p?: unknown[]) => { const b = performance.now(); const r = await mq(s, p); times.push([Math.round(performance.now() - b), s.slice(0, 90)]); return r; }) as never; return work(u as never); });
  let t = Date.now();
  const saved = await register.transaction((unit) => saveEntries(unit, drafts, { author: 'test', reason: null }));
  console.log(times.map((x) => x.join(' ')).join('\n')); console.log(Date.now() - t, saved.slice(0, 2), saved.at(-1));
  t = Date.now();
  const again = await register.transaction((unit) => saveEntries(unit, drafts.map((d, i) => ({ ...d, id: saved[i]!.id })), { author: 'test', reason: null }));
  console.log(Date.now() - t, again.filter((x) => x.change === 'unchanged').length);
  t = Date.now();
  const rev = await register.transaction((unit) => saveEntries(unit, drafts.map((d, i) => ({ ...d, checkedOn: '2026-01-01', id: saved[i]!.id })), { author: 'test', reason: null }));
  console.log(Date.now() - t, rev.filter((x) => x.change === 'revised').length);
  await database.drop();
});
