import { aCooperation, anActor, aPartner, aProject, openTestDatabase, saveDrafts, TEST_SOURCE, type TestDatabase } from '@portulan/testing';
import { RegisterFailure, saveEntries, type EntryDraft, type Register } from '../index.js';

describe('saving entries', () => {
  let database: TestDatabase;
  let register: Register;
  beforeAll(async () => {
    database = await openTestDatabase();
    ({ register } = database);
  });
  afterAll(() => database.drop());

  const outboxOf = (id: string) =>
    register.query<{ version: number; operation: string }>(`SELECT version, operation FROM outbox WHERE entry_id = $1 ORDER BY id`, [id]);
  const refusalsOf = async (...drafts: EntryDraft[]): Promise<string[]> => {
    const failure: unknown = await saveDrafts(register, ...drafts).catch((caught: unknown) => caught);
    expect(failure).toBeInstanceOf(RegisterFailure);
    return (failure as RegisterFailure).refusals.map(({ code }) => code);
  };

  it('writes an actor with its names, numbers, labels and source, one revision and one line of the outbox', async () => {
    const draft = anActor({
      names: [
        { type: 'official', name: '  Ville de  Marseille ' },
        { type: 'usual', name: 'Marseille', lang: 'fr' },
        { type: 'translation', name: 'Marseilles', lang: 'en' },
      ],
      identifiers: [{ scheme: 'siren', value: '211300553' }],
      territory: 'commune:13055',
      themes: ['water', 'culture', 'water'],
      sdgs: [11, 6],
      sdgTargets: ['6.1'],
    });
    const [saved] = await saveDrafts(register, draft);
    expect(saved).toMatchObject({ id: draft.id, slug: 'marseille', version: 1, change: 'created' });
    const [row] = await register.query(
      `SELECT a.label, a.label_en, a.territory_tier, a.territory_code, e.state,
         (SELECT array_agg(name ORDER BY position) FROM actor_name WHERE actor_id = a.id) AS names,
         (SELECT array_agg(theme ORDER BY theme) FROM entry_theme WHERE entry_id = a.id) AS themes,
         (SELECT array_agg(goal::integer ORDER BY goal) FROM entry_sdg WHERE entry_id = a.id) AS sdgs,
         (SELECT count(*)::integer FROM revision WHERE entry_id = a.id) AS revisions
       FROM actor a JOIN entry e ON e.id = a.id WHERE a.id = $1`,
      [draft.id],
    );
    expect(row).toEqual({
      ...{ label: 'Marseille', label_en: 'Marseilles', territory_tier: 'commune', territory_code: '13055', state: 'published' },
      ...{ names: ['Ville de Marseille', 'Marseille', 'Marseilles'], themes: ['culture', 'water'], sdgs: [6, 11], revisions: 1 },
    });
    expect(await outboxOf(draft.id)).toEqual([{ version: 1, operation: 'upsert' }]);
  });

  it('writes nothing for a draft equal to what is there, whatever the order of its sets', async () => {
    const draft = anActor({ themes: ['health', 'water'] });
    await saveDrafts(register, draft);
    const [again] = await saveDrafts(register, { ...draft, actor: { ...draft.actor, themes: ['water', 'health', 'water'] } });
    expect(again).toMatchObject({ change: 'unchanged', version: 1 });
    expect(await outboxOf(draft.id)).toHaveLength(1);
  });

  it('revises what changed, and replaces every part of it', async () => {
    const draft = anActor({ themes: ['health'], identifiers: [{ scheme: 'wikidata', value: 'Q23482' }] });
    await saveDrafts(register, draft);
    const [saved] = await saveDrafts(register, { ...draft, checkedOn: '2026-03-01', actor: { ...draft.actor, themes: ['sport'], identifiers: [] } });
    expect(saved).toMatchObject({ change: 'revised', version: 2 });
    const parts = await register.query(
      `SELECT theme AS part FROM entry_theme WHERE entry_id = $1 UNION ALL SELECT value FROM actor_identifier WHERE actor_id = $1`,
      [draft.id],
    );
    expect(parts).toEqual([{ part: 'sport' }]);
    const revisions = await register.query(`SELECT version, content -> 'actor' -> 'themes' AS themes FROM revision WHERE entry_id = $1 ORDER BY version`, [draft.id]);
    expect(revisions).toEqual([
      { version: 1, themes: ['health'] },
      { version: 2, themes: ['sport'] },
    ]);
  });

  it('keeps the keeper and the day of checking that a draft leaves out, and clears what it says is null', async () => {
    const draft = anActor({}, { checkedOn: '2026-01-02' });
    await saveDrafts(register, draft);
    const { checkedOn: _left, ...silent } = draft;
    await saveDrafts(register, { ...silent, actor: { ...draft.actor, phone: '04 00 00 00 00' } });
    const read = () => register.query(`SELECT checked_on FROM entry WHERE id = $1`, [draft.id]);
    expect(await read()).toEqual([{ checked_on: '2026-01-02' }]);
    await saveDrafts(register, { ...silent, checkedOn: null });
    expect(await read()).toEqual([{ checked_on: null }]);
  });

  it('numbers the slugs of homonyms, keeps old ones as redirects, and never gives one to another entry', async () => {
    const [first, second] = await saveDrafts(register, anActor({ name: 'Saint-Denis' }), anActor({ name: 'SAINT DENIS' }));
    expect([first?.slug, second?.slug]).toEqual(['saint-denis', 'saint-denis-2']);
    const third = anActor({ name: 'Saint-Denis' }, { id: first?.id ?? '', slug: 'saint-denis-reunion' });
    const [moved] = await saveDrafts(register, third);
    expect(moved?.slug).toBe('saint-denis-reunion');
    const redirects = await register.query(`SELECT old, entry_id AS id FROM entry_redirect WHERE room = 'actors'`);
    expect(redirects).toEqual([{ old: 'saint-denis', id: first?.id }]);
    const [other] = await saveDrafts(register, anActor({ name: 'Saint-Denis' }));
    expect(other?.slug).toBe('saint-denis-3');
    const [back] = await saveDrafts(register, { ...third, slug: 'saint-denis' });
    expect(back?.slug).toBe('saint-denis');
    expect(await register.query(`SELECT old FROM entry_redirect WHERE room = 'actors'`)).toEqual([{ old: 'saint-denis-reunion' }]);
  });

  it('gives an actor whose name has no Latin letter a slug all the same', async () => {
    const saved = await saveDrafts(register, aPartner({ name: '東京', country: 'JP' }), aPartner({ name: '京都', country: 'JP' }));
    expect(saved.map(({ slug }) => slug)).toEqual(['acteur', 'acteur-2']);
  });

  it('names no draft in the address of a cooperation, whether it is written with it or before', async () => {
    const shown = anActor({ name: 'Vanves' });
    const secret = aPartner({ name: 'Canari Secret', country: 'SN' }, { state: 'draft' });
    const [first] = await saveDrafts(register, aCooperation(shown, secret), shown, secret);
    expect(first?.slug).toBe('vanves');
    const [second] = await saveDrafts(register, aCooperation(shown, secret));
    expect(second?.slug).toBe('vanves-2');
    const hidden = anActor({ name: 'Canari Caché' }, { state: 'draft' });
    const [third] = await saveDrafts(register, aCooperation(hidden, secret), hidden);
    expect(third?.slug).toBe('cooperation');
  });

  it('writes actors, cooperation and project that name each other in one call', async () => {
    const french = anActor({ name: 'Lyon' });
    const partner = aPartner({ name: 'Ouagadougou', country: 'BF' });
    const cooperation = aCooperation(french, partner, { since: '1993', until: null });
    const funding = { kind: 'grant' as const, amount: '1000.5', currency: 'EUR', programme: null, date: '2024', sourceId: TEST_SOURCE, recordId: 'F1' };
    const project = aProject({
      title: 'De l’eau pour Ouagadougou',
      cooperationId: cooperation.id,
      participations: [{ actorId: french.id, role: 'lead' }, { actorId: partner.id, role: 'partner' }],
      fundings: [{ ...funding, funderId: french.id }],
    });
    const saved = await saveDrafts(register, project, cooperation, partner, french);
    expect(saved.map(({ slug }) => slug)).toEqual(['de-l-eau-pour-ouagadougou', 'lyon-ouagadougou', 'ouagadougou', 'lyon']);
    const [facts] = await register.query(`SELECT cooperation_count, project_count, since_year, forms, partner_refs FROM entry_facts WHERE id = $1`, [french.id]);
    expect(facts).toEqual({ cooperation_count: 1, project_count: 1, since_year: 1993, forms: ['twinning'], partner_refs: ['country:BF'] });
    expect(await register.query(`SELECT amount FROM funding WHERE project_id = $1`, [project.id])).toEqual([{ amount: '1000.50' }]);
  });

  it('takes an entry that is not published any more out of the shadows', async () => {
    const draft = anActor();
    await saveDrafts(register, draft);
    await saveDrafts(register, { ...draft, state: 'dormant' });
    expect(await outboxOf(draft.id)).toEqual([
      { version: 1, operation: 'upsert' },
      { version: 2, operation: 'remove' },
    ]);
  });

  it('refuses all drafts of a call when one breaks a rule, and keeps nothing', async () => {
    const good = anActor();
    const bad = anActor({ website: 'www.example.org' });
    expect(await refusalsOf(good, bad)).toEqual(['website-malformed']);
    expect(await register.query(`SELECT 1 FROM entry WHERE id = ANY ($1)`, [[good.id, bad.id]])).toEqual([]);
  });

  it('refuses a cooperation without a French side, a move that has no way, and an entry written twice', async () => {
    const partner = aPartner();
    const other = aPartner();
    expect(await refusalsOf(partner, other, aCooperation(other, partner))).toEqual(['side-misplaced', 'french-side-missing']);
    const draft = anActor();
    await saveDrafts(register, { ...draft, state: 'archived' });
    expect(await refusalsOf(draft)).toEqual(['state-refused']);
    expect(await refusalsOf(partner, partner)).toEqual(['draft-repeated']);
  });

  it('remembers what a source said without a new version when nothing of it is kept', async () => {
    const draft = anActor({}, { sources: [{ sourceId: TEST_SOURCE, recordId: 'R1', contentHash: 'before' }] });
    await saveDrafts(register, draft);
    const [saved] = await saveDrafts(register, { ...draft, sources: [{ sourceId: TEST_SOURCE, recordId: 'R1', contentHash: 'after', retrievedOn: '2026-02-03' }] });
    expect(saved?.change).toBe('unchanged');
    expect(await register.query(`SELECT content_hash FROM entry_source WHERE entry_id = $1`, [draft.id])).toEqual([{ content_hash: 'after' }]);
  });

  it('leaves nothing of a transaction that fails after it wrote', async () => {
    const draft = anActor({ name: 'Perdue' });
    await expect(
      register.transaction(async (unit) => {
        await saveEntries(unit, [draft], { author: 'test', reason: null });
        throw new Error('the rest failed');
      }),
    ).rejects.toThrow('the rest failed');
    const left = await register.query(
      `SELECT id FROM entry WHERE id = $1 UNION ALL SELECT entry_id FROM revision WHERE entry_id = $1 UNION ALL SELECT entry_id FROM outbox WHERE entry_id = $1`,
      [draft.id],
    );
    expect(left).toEqual([]);
  });

  it('gives two transactions that want the same slug at once one each', async () => {
    const wanted = [anActor({ name: 'Convoitée' }), anActor({ name: 'Convoitée' }), anActor({ name: 'Convoitée' })];
    const saved = await Promise.all(wanted.map((draft) => saveDrafts(register, draft)));
    expect(saved.flat().map(({ slug }) => slug).sort()).toEqual(['convoitee', 'convoitee-2', 'convoitee-3']);
  });

  it('writes thousands at once, twice, and changes nothing the second time', async () => {
    const drafts = Array.from({ length: 6_000 }, (_, index) => anActor({ kind: 'association', name: `Amicale ${index % 100}`, themes: ['health'] }));
    const created = await saveDrafts(register, ...drafts);
    expect(new Set(created.map(({ slug }) => slug)).size).toBe(6_000);
    const again = await saveDrafts(register, ...drafts);
    expect(again.every(({ change }) => change === 'unchanged')).toBe(true);
  });
});
