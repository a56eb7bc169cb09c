import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EntryRoom, SheetOutcome } from '@portulan/domain';
import { getRevision, listDuplicates, reviseEntry } from '@portulan/register';
import { aCooperation, anActor, aPartner, openTestDatabase, saveDrafts, type TestDatabase } from '@portulan/testing';
import { pictureOf } from '../import/register-picture.test-data.js';
import { advanceSheets, applySheet, countRowOutcomes, decideRow, dropSheet, exportSheet, getSheet, keepSheet, listSheetRows, listUnknownWords, mapSheet, planSheet, SheetWords, undoSheet } from './index.js';

let database: TestDatabase;
let folder: string;
beforeAll(async () => {
  database = await openTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'portulan-sheets-'));
  await addNetworks(database);
});
afterAll(async () => {
  await database.drop();
  await rm(folder, { recursive: true });
});

const addNetworks = ({ register }: TestDatabase) => register.query(`INSERT INTO network (id, label) VALUES ('south', 'Réseau du Sud'), ('north', 'Réseau du Nord')`);
const WORDS: Readonly<Record<string, string>> = { association: 'Association', authority: 'Collectivité', twinning: 'Jumelage', friendship: 'Pacte d’amitié' };
const labelOf = (_list: string, code: string) => WORDS[code] ?? code;
const AUTHOR = 'person:claire';

async function keep(text: string, { room = 'actors', into = database }: { room?: EntryRoom; into?: TestDatabase } = {}): Promise<string> {
  const path = join(folder, 'tableau.csv');
  await writeFile(path, text);
  return keepSheet(into.register, { network: 'south', room, lang: 'fr', path, fileName: 'tableau.csv', author: AUTHOR });
}
const ok = async <Value>(outcome: Promise<{ ok: true; value: Value } | { ok: false; refusals: readonly unknown[] }>): Promise<Value> => {
  const found = await outcome;
  if (!found.ok) throw new Error(JSON.stringify(found.refusals));
  return found.value;
};
async function plan(id: string, { register } = database): Promise<Record<SheetOutcome, number>> {
  await ok(planSheet(register, 'south', id));
  await advanceSheets(register, labelOf);
  return countRowOutcomes(register, id);
}
async function apply(id: string, { register } = database): Promise<Record<SheetOutcome, number>> {
  await ok(applySheet(register, 'south', id));
  await advanceSheets(register, labelOf);
  expect((await getSheet(register, 'south', id))?.state).toBe('done');
  return countRowOutcomes(register, id);
}
const rowsOf = async (id: string, outcome: SheetOutcome) => (await listSheetRows(database.register, id, outcome, 1)).items;
async function exported(room: EntryRoom, ids: readonly string[]): Promise<string> {
  const { body } = await exportSheet(database.register, { network: 'south', room, ids, format: 'csv', lang: 'fr' }, labelOf);
  let text = '';
  for await (const part of body) text += String(part);
  return text;
}
const association = (name: string, keeper: string | null = 'south', more = {}) => anActor({ kind: 'association', tier: null, name, ...more }, { keeper });
const versionOf = async (id: string) => (await database.register.query<{ version: number; state: string }>(`SELECT version, state FROM entry WHERE id = $1`, [id]))[0];

describe('a sheet of others', () => {
  it('is planned with nothing written, applied, and undone as one', async () => {
    const known = association('Eau pour tous', 'south', { identifiers: [{ scheme: 'rna', value: 'W131000001' }], phone: '1' });
    const foreign = association('Ailleurs', 'north', { identifiers: [{ scheme: 'rna', value: 'W131000002' }] });
    await saveDrafts(database.register, known, foreign);
    const before = await pictureOf(database.register);
    const id = await keep(
      [
        'Raison sociale;Type;RNA;Téléphone;Ville;Site internet;ODD',
        'Eau pour tous;asso;W131000001;2;;;',
        'Puits du Sahel;asso;W131000003;;13055;www.puits.example;6 / 13',
        'Ailleurs;asso;W131000002;3;;;',
        'Sans nature;;;;;;',
        'Puits du Sahel encore;asso;W131000003;;;;',
        'Nulle part;asso;;;Ville-qui-n-est-pas;;',
        'Mauvais numéro;asso;123;;;;',
      ].join('\n'),
    );
    expect((await getSheet(database.register, 'south', id))?.fields).toEqual(['name', 'kind', 'rna', 'phone', 'commune', 'website', 'sdgs']);
    const sheet = await getSheet(database.register, 'south', id);
    const words = await SheetWords.load(database.register, 'actors', labelOf);
    expect(await listUnknownWords(database.register, sheet as never, words)).toEqual([{ field: 'kind', word: 'asso', count: 6 }]);
    await ok(mapSheet(database.register, 'south', id, { fields: sheet?.fields ?? [], meanings: { kind: { asso: 'association' } }, publishes: true }));
    expect(await plan(id)).toEqual({ created: 1, changed: 1, same: 0, refused: 5, 'to-decide': 0 });
    expect((await rowsOf(id, 'refused')).map(({ line, code }) => [line, code])).toEqual([[4, 'kept-by-others'], [5, 'kind-missing'], [6, 'row-repeated'], [7, 'commune-unknown'], [8, 'identifier-malformed']]);
    expect((await rowsOf(id, 'changed'))[0]).toMatchObject({ entryId: known.id, label: 'Eau pour tous', differences: [{ field: 'phone', before: '1', after: '2' }] });
    expect(await pictureOf(database.register)).toEqual(before);

    await apply(id);
    const [made] = await rowsOf(id, 'created');
    const content = await getRevision(database.register, made?.entryId ?? '', 1);
    expect(content).toMatchObject({ state: 'published', keeper: 'south', actor: { country: 'FR', website: 'https://www.puits.example', sdgs: [6, 13] } });
    expect(await database.register.query(`SELECT p.commune FROM actor a JOIN place p ON p.id = a.seat_id WHERE a.id = $1`, [made?.entryId])).toEqual([{ commune: '13055' }]);
    expect(await versionOf(known.id)).toMatchObject({ version: 2 });
    // The same rows again: everything is known, nothing differs.
    const again = await keep('Raison sociale;Type;RNA;Téléphone\nEau pour tous;asso;W131000001;2\nPuits du Sahel;asso;W131000003;\n');
    expect(await plan(again)).toMatchObject({ same: 2, created: 0, changed: 0 });
    await ok(dropSheet(database.register, 'south', again));

    expect(await ok(undoSheet(database.register, 'south', id, { author: AUTHOR, reason: null }))).toBe(2);
    expect(await versionOf(made?.entryId ?? '')).toMatchObject({ state: 'archived' });
    expect(await getRevision(database.register, known.id, 3)).toEqual(await getRevision(database.register, known.id, 1));
    expect(await undoSheet(database.register, 'south', id, { author: AUTHOR, reason: null })).toMatchObject({ ok: false });
  });

  it('asks about what looks like an entry that is there, and does what a person decides', async () => {
    const known = association('Amitiés du Fleuve');
    await saveDrafts(database.register, known);
    const id = await keep('nom;nature;telephone;pays\nAmitiés du Fleuve;association;7;FR\nAmitiés du fleuve ;association;8;France\n');
    expect(await plan(id)).toMatchObject({ 'to-decide': 1, refused: 1 });
    const [row] = await rowsOf(id, 'to-decide');
    expect(row).toMatchObject({ code: 'looks-alike', candidates: [{ id: known.id, label: 'Amitiés du Fleuve' }] });
    expect(await decideRow(database.register, 'south', id, 1, 'take')).toMatchObject({ ok: false });
    expect(await decideRow(database.register, 'north', id, 1, 'leave')).toMatchObject({ ok: false, refusals: [{ code: 'sheet-unknown' }] });
    await ok(decideRow(database.register, 'south', id, 1, `entry:${known.id}`));
    expect(await apply(id)).toMatchObject({ changed: 1 });
    expect(await getRevision(database.register, known.id, 2)).toMatchObject({ actor: { phone: '7' } });
  });

  it('brings entries that look like others to the list of duplicates as soon as it is applied', async () => {
    const known = association('Lanternes du Sahel');
    await saveDrafts(database.register, known);
    const id = await keep('nom;nature;telephone;pays\nLanternes du Sahel;association;7;FR\n');
    expect(await plan(id)).toMatchObject({ 'to-decide': 1 });
    await ok(decideRow(database.register, 'south', id, 1, 'create'));
    await apply(id);
    const { items } = await listDuplicates(database.register, { room: 'actors' });
    const labels = items.map(({ first, second }) => [first.label, second.label]);
    expect(labels).toContainEqual(['Lanternes du Sahel', 'Lanternes du Sahel']);
  });

  it('is not undone over what somebody changed since, and keeps what they changed elsewhere', async () => {
    const [one, other] = [association('Première'), association('Seconde')];
    await saveDrafts(database.register, one, other);
    const id = await keep(`id;telephone\n${one.id};11\n${other.id};12\n`);
    await plan(id);
    await apply(id);
    const edit = (entryId: string, changes: object) => reviseEntry(database.register, { entryId, seenVersion: 2, changes: changes as never }, { author: 'person:else', reason: null });
    await edit(one.id, { email: 'a@b.example' });
    await edit(other.id, { phone: '13' });
    expect(await undoSheet(database.register, 'south', id, { author: AUTHOR, reason: null })).toMatchObject({ ok: false, refusals: [{ code: 'changed-since', field: 'phone' }] });
    expect(await versionOf(one.id)).toMatchObject({ version: 3 });
    await reviseEntry(database.register, { entryId: other.id, seenVersion: 3, changes: { phone: '12' } }, { author: 'person:else', reason: null });
    await ok(undoSheet(database.register, 'south', id, { author: AUTHOR, reason: null }));
    expect(await getRevision(database.register, one.id, 4)).toMatchObject({ actor: { phone: null, email: 'a@b.example' } });
  });
});

describe('a sheet of ours', () => {
  it('brought back as it was changes nothing; each cell changed is a difference, an emptied one too', async () => {
    const actors = [
      association('=HYPERLINK("x")', 'south', { phone: '+33 1', website: 'https://a.example', themes: [], sdgs: [1, 6] }),
      association('Deux ; points', 'south', { descriptionFr: 'Une ligne\nune autre "citée"', email: 'b@b.example' }),
    ];
    await saveDrafts(database.register, ...actors);
    const text = await exported('actors', actors.map(({ id }) => id));
    expect(text).toContain(`"'=HYPERLINK(""x"")"`);
    expect(await plan(await keep(text))).toEqual({ created: 0, changed: 0, same: 2, refused: 0, 'to-decide': 0 });
    const id = await keep(text.replace('b@b.example', '').replace('https://a.example', 'https://c.example'));
    expect(await plan(id)).toMatchObject({ changed: 2, same: 0 });
    expect((await rowsOf(id, 'changed')).map(({ differences }) => differences)).toEqual([
      [{ field: 'website', before: 'https://a.example', after: 'https://c.example' }],
      [{ field: 'email', before: 'b@b.example', after: '' }],
    ]);
  });

  it('keeps what others changed meanwhile, and asks where both changed the same', async () => {
    const entry = association('Partagée', 'south', { phone: '101', email: 'a@a.example' });
    await saveDrafts(database.register, entry);
    const text = await exported('actors', [entry.id]);
    await reviseEntry(database.register, { entryId: entry.id, seenVersion: 1, changes: { phone: '2' } }, { author: 'person:else', reason: null });
    expect(await plan(await keep(text))).toMatchObject({ same: 1 });
    const elsewhere = await keep(text.replace('a@a.example', 'c@c.example'));
    await plan(elsewhere);
    expect((await rowsOf(elsewhere, 'changed'))[0]?.differences).toEqual([{ field: 'email', before: 'a@a.example', after: 'c@c.example' }]);
    const both = await keep(text.replace(';101;', ';3;'));
    expect(await plan(both)).toMatchObject({ 'to-decide': 1 });
    await ok(decideRow(database.register, 'south', both, 1, 'take'));
    await apply(both);
    expect(await getRevision(database.register, entry.id, 3)).toMatchObject({ actor: { phone: '3' } });
  });

  it('tells cooperations by their actors, and makes new ones from names and numbers', async () => {
    const [town, other, partner] = [anActor({ name: 'Commune d’Ici', territory: 'commune:13001', identifiers: [{ scheme: 'insee', value: '13001' }] }), anActor({ name: 'Commune de Là' }), aPartner({ name: 'Ville Lointaine' })];
    const link = aCooperation(town, partner, { since: '1999' }, { keeper: 'south' });
    await saveDrafts(database.register, town, other, partner, link);
    const text = await exported('cooperations', [link.id]);
    expect(text).toContain(`Commune d’Ici <${town.id}>`);
    expect(await plan(await keep(text, { room: 'cooperations' }))).toMatchObject({ same: 1 });
    const id = await keep(`forme;acteurs_francais;partenaires;depuis\nJumelage;13001;Ville Lointaine;2001\nPacte d’amitié;Commune de Là;Ville lointaine;14/05/2003\nJumelage;Personne;Ville Lointaine;\n`, { room: 'cooperations' });
    expect(await plan(id)).toMatchObject({ 'to-decide': 1, created: 1, refused: 1 });
    expect((await rowsOf(id, 'refused'))[0]).toMatchObject({ code: 'actor-unknown', field: 'frenchActors' });
    await apply(id);
    const [made] = await rowsOf(id, 'created');
    expect(await getRevision(database.register, made?.entryId ?? '', 1)).toMatchObject({ state: 'draft', cooperation: { form: 'friendship', frenchIds: [other.id], partnerIds: [partner.id], since: '2003-05-14' } });
  });

  it('tells projects by title and by those who take part', async () => {
    const town = anActor({ name: 'Ville Porteuse' });
    await saveDrafts(database.register, town);
    const id = await keep(`titre;porteur;début;fin\nUn puits;Ville Porteuse;2020;2019\nDeux puits;Ville Porteuse;2020;05/2021\n`, { room: 'projects' });
    expect(await plan(id)).toMatchObject({ created: 1, refused: 1 });
    await apply(id);
    const [made] = await rowsOf(id, 'created');
    expect(await getRevision(database.register, made?.entryId ?? '', 1)).toMatchObject({ project: { title: 'Deux puits', until: '2021-05', participations: [{ actorId: town.id, role: 'lead' }] } });
  });
});

it('remembers what columns and words of a network mean', async () => {
  const first = await keep('Machin;Genre\nUne;groupement\n');
  await ok(mapSheet(database.register, 'south', first, { fields: ['name', 'kind'], meanings: { kind: { groupement: 'association' } }, publishes: false }));
  const second = await getSheet(database.register, 'south', await keep('genre;machin\ngroupement;Autre\n'));
  expect(second).toMatchObject({ fields: ['kind', 'name'], meanings: { kind: { groupement: 'association' } } });
  expect(await mapSheet(database.register, 'south', first, { fields: ['name', 'name'], meanings: {}, publishes: false })).toMatchObject({ ok: false, refusals: [{ code: 'field-twice' }] });
});

it('stopped between two batches, planning or applying, goes on and ends as if it had not been', async () => {
  const whole = await openTestDatabase();
  try {
    await addNetworks(whole);
    const rows = Array.from({ length: 250 }, (_, index) => `Association d’essai numéro ${index};${index % 10 === 0 ? '' : 'association'};FR;${index}`);
    const text = ['nom;nature;pays;telephone', ...rows].join('\n');
    const stopped = await openTestDatabase();
    await addNetworks(stopped);
    for (const one of [whole, stopped]) {
      const id = await keep(text, { into: one });
      const advance = async () => {
        const stop = () => {
          throw new Error('killed');
        };
        if (one === stopped) await expect(advanceSheets(one.register, labelOf, stop)).rejects.toThrow('killed');
        await advanceSheets(one.register, labelOf);
      };
      await ok(planSheet(one.register, 'south', id));
      await advance();
      expect(await countRowOutcomes(one.register, id)).toMatchObject({ created: 225, refused: 25 });
      await ok(applySheet(one.register, 'south', id));
      await advance();
      expect(await getSheet(one.register, 'south', id)).toMatchObject({ state: 'done', rowsDone: 250 });
    }
    const [asked, found] = [await pictureOf(whole.register), await pictureOf(stopped.register)];
    // Each sheet has an id of its own.
    expect({ ...found, runs: [] }).toEqual({ ...asked, runs: [] });
    await stopped.drop();
  } finally {
    await whole.drop();
  }
});
