import { aCooperation, anActor, aPartner, aProject, openTestDatabase, saveDrafts, type TestDatabase } from '@portulan/testing';
import { listDuplicates, mergeCertainDuplicates, reviewDuplicate, savePlaces, searchDuplicates, searchLookalikes, undoMerge, type Register } from '../index.js';

let database: TestDatabase;
let register: Register;
beforeEach(async () => {
  database = await openTestDatabase();
  ({ register } = database);
});
afterEach(() => database.drop());

const structure = (name: string, actor: Parameters<typeof anActor>[0] = {}) => anActor({ kind: 'association', tier: null, name, ...actor });
const pairs = async () => (await listDuplicates(register)).items.map(({ first, second, reasons }) => [[first.label, second.label].sort(), reasons]);
const at = async (lon: number, lat: number, label: string, country = 'DE') => {
  const nowhere = { commune: null, epci: null, departement: null, region: null };
  const [id] = await register.transaction((unit) => savePlaces(unit, [{ label, country, lon, lat, precision: 'municipality', ...nowhere }]));
  return id as string;
};

describe('the search of duplicates', () => {
  it('finds by name, by a slip of the pen and by acronym, in the country and nearby', async () => {
    const [here, near, far] = [await at(7.85, 47.99, 'Ici'), await at(7.86, 48, 'Près'), await at(9.9, 53.5, 'Loin')];
    const town = (name: string, seatId: string) => aPartner({ name, country: 'DE', seatId });
    await saveDrafts(
      register,
      ...[town('Freiburg im Breisgau', here), town('Freiburg', near), town('Freiburg', far)],
      ...[structure('Solidarité Eau Sahel'), structure('Solidarité Eau Sahle', { website: 'https://eau.example' }), structure('Solidarité Eau Sahel', { country: 'SN' })],
      ...[structure('Groupe d’appui au développement local', { website: 'https://gadl.example' }), anActor({ kind: 'association', tier: null, names: [{ type: 'official', name: 'G. Local' }, { type: 'acronym', name: 'GADL' }], website: 'https://gadl.example/fr' })],
    );
    expect(await searchDuplicates(register)).toEqual({ looked: 8, open: 2, certain: 0 });
    expect(await pairs()).toEqual([
      [['Freiburg', 'Freiburg im Breisgau'], ['alike-name', 'close']],
      [['G. Local', 'Groupe d’appui au développement local'], ['same-acronym', 'same-website']],
    ]);
  });

  it('looks again only at what changed, and remembers what is not the same', async () => {
    const [a, b] = [structure('Puits du Sahel'), structure('Puits du Sahel')];
    await saveDrafts(register, a, b);
    expect(await searchDuplicates(register)).toMatchObject({ looked: 2, open: 1 });
    expect(await searchDuplicates(register)).toMatchObject({ looked: 0, open: 1 });
    expect(await reviewDuplicate(register, [b.id, a.id], true, 'claire')).toMatchObject({ ok: true });
    await saveDrafts(register, { ...a, actor: { ...a.actor, phone: '1' } });
    expect(await searchDuplicates(register)).toMatchObject({ looked: 1, open: 0 });
    await reviewDuplicate(register, [a.id, b.id], false, 'claire');
    expect(await searchDuplicates(register)).toMatchObject({ open: 1 });
    await saveDrafts(register, { ...a, actor: { ...a.actor, names: [{ type: 'official', name: 'Tout autre chose' }] } });
    expect(await searchDuplicates(register)).toMatchObject({ open: 0 });
    expect(await reviewDuplicate(register, [a.id, a.id], true, 'claire')).toMatchObject({ refusals: [{ code: 'pair-unknown' }] });
  });

  it('shows a network the pairs of which it keeps one, and those that are nobody’s', async () => {
    await register.query(`INSERT INTO network (id, label) VALUES ('nord', 'Nord'), ('sud', 'Sud')`);
    const pair = (name: string, keeper: string | null) => [0, 1].map(() => anActor({ kind: 'association', tier: null, name }, { keeper: keeper }));
    await saveDrafts(register, ...pair('Puits du Nord', 'nord'), ...pair('Forages du Sud', 'sud'), ...pair('Écoles de personne', null));
    await searchDuplicates(register);
    const { items, total } = await listDuplicates(register, { keeper: 'nord' });
    expect([items.map(({ first }) => first.label).sort(), total]).toEqual([['Puits du Nord', 'Écoles de personne'], 2]);
  });

  it('merges in bulk what is certain, and not again what was parted', async () => {
    const [france, town] = [anActor(), aPartner()];
    const links = [aCooperation(france, town), aCooperation(france, town, { since: '1990' }), aCooperation(france, town, { form: 'friendship' })];
    await saveDrafts(register, france, town, ...links);
    expect(await searchDuplicates(register)).toMatchObject({ open: 3, certain: 1 });
    const { merged, refused } = await mergeCertainDuplicates(register, 'cooperations', { author: 'night', reason: null });
    expect([merged.length, refused]).toEqual([1, 0]);
    expect(await searchDuplicates(register)).toMatchObject({ open: 1, certain: 0 });
    await undoMerge(register, merged[0]?.mergeId as string, { author: 'claire', reason: null });
    expect(await searchDuplicates(register)).toMatchObject({ open: 3, certain: 1 });
    expect((await mergeCertainDuplicates(register, 'cooperations', { author: 'night', reason: null })).merged).toEqual([]);
  });

  it('knows a SIREN in a SIRET', async () => {
    await saveDrafts(
      register,
      structure('Secours du Puits', { identifiers: [{ scheme: 'siren', value: '732829320' }] }),
      structure('Secours du Puits (siège)', { identifiers: [{ scheme: 'siret', value: '73282932000074' }] }),
    );
    await searchDuplicates(register);
    expect(await pairs()).toEqual([[['Secours du Puits', 'Secours du Puits (siège)'], ['same-number', 'alike-name']]]);
  });

  it('finds projects told twice', async () => {
    const lead = structure('Meneuse');
    const project = (title: string) => aProject({ title, participations: [{ actorId: lead.id, role: 'lead' }] });
    await saveDrafts(register, lead, project('Adduction d’eau à Douroula'), project('Adduction d’eau, Douroula'), project('École de Douroula'));
    await searchDuplicates(register);
    expect(await pairs()).toEqual([[['Adduction d’eau à Douroula', 'Adduction d’eau, Douroula'], ['same-name', 'same-lead']]]);
  });

  it('shows what looks like an entry being written', async () => {
    const known = structure('Eau Vive Internationale', { website: 'https://eau.example', identifiers: [{ scheme: 'siren', value: '732829320' }] });
    await saveDrafts(register, known);
    await searchDuplicates(register);
    const draft = { kind: 'association', tier: null, country: 'FR', territory: null, website: 'https://www.eau.example', point: null, departement: null, identifiers: [] } as const;
    const found = await searchLookalikes(register, { ...draft, names: [{ type: 'official', name: 'Eau vive' }] });
    expect(found).toMatchObject([{ id: known.id, label: 'Eau Vive Internationale', reasons: ['alike-name', 'same-website'] }]);
    const bySiret = await searchLookalikes(register, { ...draft, names: [{ type: 'official', name: 'Rien' }], identifiers: [{ scheme: 'siret', value: '73282932000074' }] });
    expect(bySiret).toMatchObject([{ id: known.id, score: 1 }]);
    expect(await searchLookalikes(register, { ...draft, names: [{ type: 'official', name: 'Eau vive' }] }, known.id)).toEqual([]);
  });

  it('are told as soon as they are written, and looked at by the search all the same', async () => {
    const known = structure('Puits sans frontières');
    const alike = async (name: string) => (await searchLookalikes(register, { kind: 'association', tier: null, country: 'FR', territory: null, website: null, point: null, departement: null, identifiers: [], names: [{ type: 'official', name }] })).map(({ id }) => id);
    await saveDrafts(register, known);
    expect(await alike('Puits sans frontières')).toEqual([known.id]);
    expect(await searchDuplicates(register)).toMatchObject({ looked: 1 });
    await saveDrafts(register, { ...known, actor: { ...known.actor, names: [{ type: 'official', name: 'Écoles du Sahel' }] } });
    expect(await alike('Puits sans frontières')).toEqual([]);
    expect(await alike('Écoles du Sahel')).toEqual([known.id]);
    expect(await searchDuplicates(register)).toMatchObject({ looked: 1 });
    await saveDrafts(register, { ...known, state: 'archived' });
    expect(await alike('Puits sans frontières')).toEqual([]);
    expect(await searchDuplicates(register)).toMatchObject({ looked: 0 });
  });
});
