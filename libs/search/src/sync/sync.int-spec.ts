import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import type { ListQuery } from '@portulan/contract';
import { ENTRY_ROOMS } from '@portulan/domain';
import { registerMigrations, reviseNetwork, saveEntries, saveNetworks, type EntryDraft, type Register } from '@portulan/register';
import { openTestDatabase, type TestDatabase } from '@portulan/testing';
import { createSearch, searchMigrations, type Search } from '../index.js';
import { saveSample } from '../sample/index.js';
import { DocumentSync } from './document-sync.js';

const query = (given: Partial<ListQuery> = {}): ListQuery => ({ where: 'any', lang: 'fr', page: 1, size: 100, ...given });
const life = { state: 'published' as const, sources: [{ sourceId: 'sample' }] };

let database: TestDatabase;
let search: Search;
let ids: ReadonlyMap<string, string>;

beforeAll(async () => {
  database = await openTestDatabase({ migrations: [...registerMigrations, ...searchMigrations] });
  ({ ids } = await saveSample(database.register, 20));
  search = await createSearch({ register: database.register });
  await search.sync();
});
afterAll(async () => {
  await search.close();
  await database.drop();
});

const save = (...drafts: EntryDraft[]) => database.register.transaction((unit) => saveEntries(unit, drafts, { author: 'test', reason: null }));
const association = (name: string, given: Partial<EntryDraft> = {}) =>
  ({ ...life, room: 'actors', actor: { kind: 'association', country: 'FR', names: [{ type: 'official', name }] }, ...given }) as EntryDraft;
const twinning = (given: { id?: string; french: string; partner: string }) =>
  ({
    ...life,
    ...(given.id ? { id: given.id } : {}),
    room: 'cooperations',
    cooperation: { form: 'twinning', frenchIds: [given.french], partnerIds: [given.partner] },
  }) as EntryDraft;
const actor = async (key: string) => (await search.cards('actors', [ids.get(key) ?? key], 'fr'))[0];
const idOf = (key: string) => ids.get(key) as string;

describe('the documents', () => {
  it('say the same as the view of the register, entry by entry', async () => {
    const differing = await database.register.query(`
      WITH said AS (SELECT id, seat_refs, action_refs, partner_refs, since_year, until_year, facets FROM search_document WHERE NOT removed)
      SELECT f.id FROM entry_facts f FULL JOIN said d ON d.id = f.id
      WHERE coalesce(f.state, '') = 'published' AND (d.id IS NULL
        OR NOT (f.seat_refs @> d.seat_refs AND d.seat_refs @> f.seat_refs)
        OR NOT (f.action_refs @> d.action_refs AND d.action_refs @> f.action_refs)
        OR NOT (f.partner_refs @> d.partner_refs AND d.partner_refs @> f.partner_refs)
        OR f.since_year IS DISTINCT FROM d.since_year OR f.until_year IS DISTINCT FROM d.until_year
        OR cardinality(d.facets) <> cardinality(f.themes) + cardinality(f.sdgs) + cardinality(f.forms) + cardinality(f.networks)
          + cardinality(f.funders) + num_nonnulls(f.kind, f.category, f.status))`);
    expect(differing).toEqual([]);
  });

  it('count the cooperations and projects of an actor as the view does', async () => {
    const rows = await database.register.query<{ id: string; card: string }>(`
      SELECT f.id FROM entry_facts f JOIN search_document d ON d.id = f.id WHERE f.room = 'actors' AND NOT d.removed
        AND ((d.card ->> 'cooperationCount')::integer <> f.cooperation_count OR (d.card ->> 'projectCount')::integer <> f.project_count)`);
    expect(rows).toEqual([]);
  });

  it('are not written again when nothing changed', async () => {
    const changes = () => database.register.query(`SELECT id, change FROM search_document ORDER BY id`);
    const before = await changes();
    await search.rebuild();
    expect(await changes()).toEqual(before);
  });

  it('are found once written, and no more once withdrawn', async () => {
    const [saved] = await save(association('Les amis du sextant'));
    await search.sync();
    expect((await search.list('actors', query({ q: 'sextant' }))).items.map(({ id }) => id)).toEqual([saved?.id]);
    await save(association('Les amis du sextant', { id: saved?.id as string, state: 'archived' }));
    await search.sync();
    expect((await search.list('actors', query({ q: 'sextant' }))).total).toBe(0);
    expect(await search.cards('actors', [saved?.id as string], 'fr')).toEqual([]);
  });

  it('tell from which day an entry is to be checked again, by the delay of its network', async () => {
    await database.register.transaction((unit) => saveNetworks(unit, [{ id: 'delai', label: 'Délai', perimeter: [] }]));
    const [saved] = await save(association('Les amis du loch', { keeper: 'delai', checkedOn: '2026-01-31' }));
    const staleOn = async () => {
      await search.sync();
      return (await search.cards('actors', [saved?.id as string], 'fr'))[0]?.staleOn;
    };
    expect(await staleOn()).toBe('2028-01-31');
    const settings = { label: 'Délai', acronym: null, colour: null, website: null, staleAfterMonths: 1, dormantAfterMonths: null, representatives: 'all', perimeter: [] } as const;
    expect(await reviseNetwork(database.register, 'delai', settings)).toMatchObject({ ok: true });
    expect(await staleOn()).toBe('2026-02-28');
  });

  it('follow the new name of an actor on the cards of its cooperations and projects', async () => {
    const [card] = (await search.list('cooperations', query({ commune: ['13055'], where: 'seat' }))).items;
    const marseille = card?.authorities.find(({ label }) => label === 'Marseille');
    await save({
      ...life, room: 'actors', id: marseille?.id as string,
      actor: { kind: 'authority', tier: 'commune', country: 'FR', territory: 'commune:13055', names: [{ type: 'official', name: 'Cité phocéenne' }] },
    }); // prettier-ignore
    await search.sync();
    const [after] = await search.cards('cooperations', [card?.id as string], 'fr');
    expect(after?.label).toContain('Cité phocéenne');
    expect((await search.list('cooperations', query({ q: 'phocéenne' }))).items.map(({ id }) => id)).toContain(card?.id);
  });

  it('follow a partner that a cooperation lets go of', async () => {
    const [lyon, nadi, apia] = [idOf('Lyon 69123'), idOf('Nadi'), idOf('Apia')];
    const counts = async () => [(await actor(nadi))?.cooperationCount, (await actor(apia))?.cooperationCount] as [number, number];
    const before = await counts();
    const [saved] = await save(twinning({ french: lyon, partner: nadi }));
    await search.sync();
    expect(await counts()).toEqual([before[0] + 1, before[1]]);
    await save(twinning({ id: saved?.id as string, french: lyon, partner: apia }));
    await search.sync();
    expect(await counts()).toEqual([before[0], before[1] + 1]);
  });

  it('heal by themselves when they are lost', async () => {
    const before = await search.list('projects', query());
    await database.register.query(`DELETE FROM search_document`);
    await search.sync();
    expect(await search.list('projects', query())).toEqual(before);
  });

  it('are mended when they are of another version than their entry', async () => {
    await database.register.query(`UPDATE search_document SET version = 99 WHERE room = 'actors'`);
    await search.sync();
    const [wrong] = await database.register.query<{ count: number }>(
      `SELECT count(*)::integer AS count FROM search_document d JOIN entry e USING (id) WHERE d.version <> e.version`,
    );
    expect(wrong?.count).toBe(0);
  });

  it('follow a point that the list of places moved', async () => {
    await database.register.query(`UPDATE place SET lon = 5.5, lat = 43.5 WHERE commune = '69123'`);
    await search.sync();
    expect((await actor('Lyon 69123'))?.place).toMatchObject({ lon: 5.5, lat: 43.5 });
  });

  it('lose no status to the calendar', async () => {
    await database.register.query(`UPDATE search_document SET card = card || '{"status": "planned"}' WHERE room = 'projects'`);
    await search.sync();
    const stale = await database.register.query(
      `SELECT d.id FROM search_document d JOIN entry_facts f USING (id) WHERE d.room = 'projects' AND d.card ->> 'status' <> f.status AND f.status <> 'suspended'`,
    );
    expect(stale).toEqual([]);
  });
});

describe('a rebuild that writes everything anew', () => {
  const rebuildAside = () => new DocumentSync(database.register, { inPlaceMax: 0 }).rebuild();
  const forget = () => database.register.query(`UPDATE search_document SET digest = ''`);
  const listIndexes = () =>
    database.register.query(`SELECT tablename, indexname, indexdef FROM pg_indexes WHERE tablename = 'search_document' ORDER BY 1, 2`);
  const listConstraints = () =>
    database.register.query(`
      SELECT conname, pg_get_constraintdef(oid) AS definition FROM pg_constraint
      WHERE conrelid = 'search_document'::regclass AND contype <> 'n' ORDER BY 1`);

  it('leaves lists, tables and numbers as they were, however often it is done', async () => {
    const state = async () => ({
      indexes: await listIndexes(),
      constraints: await listConstraints(),
      triggers: await database.register.query(`SELECT tgname, pg_get_triggerdef(oid) AS definition FROM pg_trigger WHERE tgrelid = 'search_document'::regclass AND NOT tgisinternal ORDER BY 1`),
      options: await database.register.query(`SELECT relname, reloptions FROM pg_class WHERE relname = 'search_document'`),
      documents: await database.register.query(`SELECT ord, id, room, version, removed, texts, facets, points, kin, updated_at, sort_fr, sort_en, card FROM search_document ORDER BY id`),
      lists: await Promise.all(ENTRY_ROOMS.map((room) => search.list(room, query()))),
    });
    await forget();
    await search.rebuild();
    const before = await state();
    for (let round = 0; round < 2; round++) {
      await forget();
      await rebuildAside();
      expect(await state()).toEqual(before);
    }
  });

  it('takes over what is not made anew, where there is such', async () => {
    const documents = () => database.register.query(`SELECT ord, id, room, version, removed, texts, facets, card FROM search_document ORDER BY id`);
    const [gone] = await save(association('Les amis de l’arbalestrille'));
    await search.sync();
    await save(association('Les amis de l’arbalestrille', { id: gone?.id as string, state: 'archived' }));
    await search.sync();
    const before = await documents();
    for (const some of [`room = 'actors'`, `ord % 2 = 0`, `ord = (SELECT min(ord) FROM search_document WHERE NOT removed)`]) {
      await database.register.query(`UPDATE search_document SET digest = '' WHERE ${some}`);
      await rebuildAside();
      expect(await documents()).toEqual(before);
    }
    await forget();
    await new DocumentSync(database.register, { inPlaceMax: 0 }).rebuild(['projects']);
    expect(await documents()).toEqual(before);

    // Without what is removed, nothing is left to be taken over.
    await database.register.query('DELETE FROM search_document WHERE removed');
    const present = await documents();
    await forget();
    await rebuildAside();
    expect(await documents()).toEqual(present);
  });

  it('withdraws what is published no more, though the outbox says nothing of it', async () => {
    const [saved] = await save(association('Les amis du nonius'));
    await search.sync();
    await database.register.query(`UPDATE entry SET state = 'archived' WHERE id = $1`, [saved?.id]);
    await forget();
    await rebuildAside();
    expect(await database.register.query('SELECT removed FROM search_document WHERE id = $1', [saved?.id])).toEqual([{ removed: true }]);
    await database.register.query('DELETE FROM search_document WHERE removed');
  });

  it('is followed by changes with greater numbers, and by new entries', async () => {
    const last = async () => (await database.register.query<{ change: string }>(`SELECT max(change)::text AS change FROM search_document`))[0]?.change ?? '0';
    await forget();
    await rebuildAside();
    const before = await last();
    await save(association('Les amis du nocturlabe'));
    await search.sync();
    expect(BigInt(await last()) > BigInt(before)).toBe(true);
    expect((await search.list('actors', query({ q: 'nocturlabe' }))).total).toBe(1);
    expect(await database.register.query(`SELECT 1 FROM search_document GROUP BY room, change HAVING count(*) > 1`)).toEqual([]);
  });

  it('loses nothing that changes meanwhile, and never shows less', async () => {
    await forget();
    const whole = (await search.list('actors', query())).total;
    let isDone = false;
    const rebuilding = rebuildAside().finally(() => (isDone = true));
    const saved = await save(...Array.from({ length: 20 }, (_, index) => association(`Goniomètre ${index}`)));
    await search.sync();
    while (!isDone) expect((await search.list('actors', query())).total).toBeGreaterThanOrEqual(whole);
    await rebuilding;
    await search.sync();
    expect((await search.list('actors', query({ q: 'goniomètre' }))).total).toBe(saved.length);
    expect((await search.list('actors', query())).total).toBe(whole + saved.length);
  });

  it('waits for those who read, and lets other readers pass', async () => {
    await forget();
    const { rebuilding } = await database.register.transaction(async (reader) => {
      await reader.query('SELECT 1 FROM search_document LIMIT 1');
      const rebuilding = rebuildAside();
      rebuilding.catch(() => undefined);
      const isWaiting = () => database.register.query(`SELECT 1 FROM pg_locks WHERE mode = 'ShareUpdateExclusiveLock' AND relation = 'search_document'::regclass AND granted`);
      while ((await isWaiting()).length === 0) expect((await search.list('actors', query())).total).toBeGreaterThan(0);
      expect((await search.list('actors', query())).total).toBeGreaterThan(0);
      return { rebuilding };
    });
    await rebuilding;
    expect(await database.register.query(`SELECT 1 FROM search_document WHERE digest = ''`)).toEqual([]);
  });

  it('leaves everything as it was when it fails', async () => {
    const changes = () => database.register.query(`SELECT id, ord, change FROM search_document ORDER BY id`);
    await forget();
    const before = await changes();
    await database.register.query(`CREATE FUNCTION refuse_next() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'refused'; END $$`);
    // The first is asked for at the beginning, the second at the very end.
    for (const step of ['CREATE INDEX', 'ALTER INDEX']) {
      await database.register.query(`CREATE EVENT TRIGGER refuse_step ON ddl_command_start WHEN TAG IN ('${step}') EXECUTE FUNCTION refuse_next()`);
      await expect(rebuildAside()).rejects.toThrow('refused');
      await database.register.query(`DROP EVENT TRIGGER refuse_step`);
      expect(await changes()).toEqual(before);
      expect(await database.register.query(`SELECT 1 FROM pg_class WHERE starts_with(relname, 'next_search')`)).toEqual([]);
    }
    await rebuildAside();
  });
});

describe('a server that opens', () => {
  it('makes what is missing altogether, and leaves the rest to those who follow', async () => {
    const wrong = () => database.register.query(`SELECT 1 FROM search_document d JOIN entry e USING (id) WHERE d.version <> e.version`);
    await database.register.query(`UPDATE search_document SET version = 99 WHERE room = 'actors'`);
    await search.prepare();
    expect((await wrong()).length).toBeGreaterThan(0);
    const stop = await search.follow();
    while ((await wrong()).length > 0) expect((await search.list('actors', query())).total).toBeGreaterThan(0);
    await stop();

    const before = (await search.list('projects', query())).total;
    await database.register.query('TRUNCATE search_document CASCADE');
    await search.prepare();
    expect((await search.list('projects', query())).total).toBe(before);
  });

  it('has read, once warm, all that a first question and a first slip look at', async () => {
    const asked: string[] = [];
    const watched: Register = { ...database.register, query: (sql, params) => (asked.push(sql), database.register.query(sql, params)) };
    const other = await createSearch({ register: watched });
    const reading = () => asked.filter((sql) => /FROM search_document WHERE room = \$1 AND change >|FROM search_word /.test(sql)).length;
    await other.warm();
    const warmed = reading();
    expect(warmed).toBeGreaterThan(ENTRY_ROOMS.length);
    for (const room of ENTRY_ROOMS) await other.list(room, query({ q: 'marseile' }));
    expect(reading()).toBe(warmed);
    await other.close();
  });

  it('does not wait for a Meilisearch that hangs: PostgreSQL answers, and says so', async () => {
    const sockets = new Set<Socket>();
    const hanging = createServer((socket) => sockets.add(socket)).listen(0, '127.0.0.1');
    await once(hanging, 'listening');
    const { port } = hanging.address() as AddressInfo;
    const other = await createSearch({ register: database.register, meili: { url: `http://127.0.0.1:${port}` } });
    await other.prepare();
    const stop = await other.follow();
    expect((await other.list('actors', query())).engine).toBe('postgres');
    expect(await other.health()).toMatchObject({ engine: 'postgres', isFallback: true });
    for (const socket of sockets) socket.destroy();
    hanging.close();
    await stop();
    await other.close();
  });
});

describe('following', () => {
  it('finds a change soon after it is committed, with several servers at it', async () => {
    const others = await Promise.all([createSearch({ register: database.register }), createSearch({ register: database.register })]);
    const stops = await Promise.all([search, ...others].map((each) => each.follow()));
    for (let round = 0; round < 5; round++) {
      const [saved] = await save(association(`Astrolabe ${round}`));
      const found = async () => (await search.list('actors', query({ q: 'astrolabe' }))).items.some(({ id }) => id === saved?.id);
      while (!(await found())) await new Promise((resolve) => setTimeout(resolve, 20));
    }
    await Promise.all(stops.map((stop) => stop()));
    const changes = await database.register.query<{ count: number }>(`SELECT count(*)::integer - count(DISTINCT change)::integer AS count FROM search_document`);
    expect(changes[0]?.count).toBe(0);
  });

  it('misses nothing of a rebuild in which entries change', async () => {
    const rebuilding = search.rebuild();
    const saved = await save(...Array.from({ length: 30 }, (_, index) => association(`Boussole ${index}`)));
    await rebuilding;
    await search.sync();
    expect((await search.list('actors', query({ q: 'boussole' }))).total).toBe(saved.length);
    for (const room of ENTRY_ROOMS) {
      const [row] = await database.register.query<{ count: number }>(`SELECT count(*)::integer AS count FROM entry WHERE room = $1 AND state = 'published'`, [room]);
      expect((await search.list(room, query())).total).toBe(row?.count);
    }
  });
});
