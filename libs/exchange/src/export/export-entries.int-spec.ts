import { buffer, text } from 'node:stream/consumers';
import type { EntryRoom } from '@portulan/domain';
import { aCooperation, anActor, aPartner, aProject, openTestDatabase, saveDrafts, TEST_SOURCE, type TestDatabase } from '@portulan/testing';
import { parse } from 'csv-parse/sync';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import type { ExportFormat } from './export-request.js';
import { exportEntries } from './index.js';
import { readZipParts } from './zip-parts.test-data.js';

const CANARY = 'Canari';
let database: TestDatabase;
beforeAll(async () => (database = await openTestDatabase()));
afterAll(() => database.drop());

const french = anActor({ name: '=Marseille "la; belle"\nville', identifiers: [{ scheme: 'wikidata', value: 'Q23482' }], email: 'personne@essai.example', phone: '+33 4 00 00 00 00', address: 'Chez Paul Canari' });
const partner = aPartner({ name: 'Dakar' });
const hidden = aPartner({ name: `${CANARY} brouillon` }, { state: 'draft' });
const hiddenFrench = anActor({ name: `${CANARY} proposé` }, { state: 'proposed' });
const link = aCooperation(french, partner, { since: '1994', frenchIds: [french.id, hiddenFrench.id], partnerIds: [partner.id, hidden.id] });
const draftLink = aCooperation(french, partner, { form: 'friendship' }, { state: 'draft' });
const project = aProject({
  title: 'De l’eau & de l’air',
  since: '2019',
  themes: ['water'],
  sdgs: [6, 13],
  participations: [{ actorId: french.id, role: 'lead' }, { actorId: hidden.id, role: 'partner' }],
  fundings: [
    { funderId: french.id, kind: 'grant', amount: '0.10', currency: 'EUR', date: '2019-05-02', sourceId: TEST_SOURCE },
    { funderId: hidden.id, kind: 'commitment', amount: '0.20', currency: 'EUR', date: '2019', sourceId: TEST_SOURCE },
  ],
});
const draftProject = aProject({ title: `${CANARY} projet` }, { state: 'draft' });
const drafts = [french, partner, hidden, hiddenFrench, link, draftLink, project, draftProject];
beforeAll(() => saveDrafts(database.register, ...drafts));

const open = (room: EntryRoom, format: ExportFormat, ids: readonly string[], lang: 'fr' | 'en' = 'fr') =>
  exportEntries(database.register, { room, format, ids, lang, siteUrl: 'https://portulan.example', labelOf: (_, value) => value, publisher: { ref: 'FR-SIREN-123456789', name: 'Essai' }, at: new Date('2026-11-25T10:00:00Z') });
const read = async (...given: Parameters<typeof open>) => text((await open(...given)).body as AsyncIterable<string>);
const everyId = drafts.map(({ id }) => id);
const readTable = async (room: EntryRoom, ids: readonly string[]) => parse(await read(room, 'csv', ids), { bom: true, columns: true, delimiter: ';', record_delimiter: '\r\n' }) as Record<string, string>[];

it('writes the ids in the order they are given, whatever the number of batches', async () => {
  const many = Array.from({ length: 1203 }, () => anActor());
  await saveDrafts(database.register, ...many);
  const ids = many.map(({ id }) => id).sort((one, other) => (one.slice(-8) < other.slice(-8) ? -1 : 1));
  expect((await readTable('actors', ids)).map(({ id }) => id)).toEqual(ids);
});

it.each(['actors', 'cooperations', 'projects'] as const)('leaves out of %s what is not published, and what belongs to another room', async (room) => {
  const published = { actors: [french.id, partner.id], cooperations: [link.id], projects: [project.id] }[room];
  expect((await readTable(room, everyId)).map(({ id }) => id)).toEqual(published);
});

const FORMATS = ['csv', 'geojson', 'jsonld', 'xlsx', 'iati'] as const;
it.each(FORMATS)('names no draft and tells no address, telephone or e-mail in any %s file', async (format) => {
  for (const room of format === 'iati' ? (['projects'] as const) : (['actors', 'cooperations', 'projects'] as const)) {
    const stream = await open(room, format, everyId);
    const bytes = await buffer(stream.body as AsyncIterable<Buffer>);
    const content = format === 'xlsx' ? [...readZipParts(bytes).values()].join() : bytes.toString();
    expect(content).not.toContain(CANARY);
    expect(content).not.toContain('personne@essai');
    expect(content).not.toContain('00 00 00');
    for (const { id, slug } of await database.register.query<{ id: string; slug: string }>(`SELECT id, slug FROM entry WHERE state NOT IN ('published', 'dormant')`)) {
      expect(content).not.toContain(id);
      expect(content).not.toMatch(new RegExp(`/${slug}["<\\s]`));
    }
  }
});

it('sums money to the cent and keeps numbers numbers', async () => {
  const [row] = await readTable('projects', [project.id]);
  expect(row).toMatchObject({ montant_engage: '0.30', monnaie: 'EUR', odd: '6 ; 13', thematiques_codes: 'water', chef_de_file_id: french.id, etat_code: 'ongoing' });
});

it('disarms a name that begins as a formula, line break and quotes kept', async () => {
  const [row] = await readTable('actors', [french.id]);
  expect(row?.['nom']).toBe('\'=Marseille "la; belle" ville');
});

it('writes a workbook whose sheet holds every row, texts as texts', async () => {
  const parts = readZipParts(await buffer((await open('actors', 'xlsx', [french.id, partner.id])).body as AsyncIterable<Buffer>));
  for (const [name, part] of parts) expect([name, XMLValidator.validate(part)]).toEqual([name, true]);
  expect(parts.get('xl/worksheets/sheet1.xml')?.match(/<row>/g)).toHaveLength(3);
  expect(parts.get('xl/worksheets/sheet1.xml')).toContain('<t xml:space="preserve">=Marseille');
  expect(parts.get('xl/worksheets/sheet1.xml')).not.toContain('<f>');
});

it('writes GeoJSON and JSON-LD that can be read', async () => {
  const collection = JSON.parse(await read('cooperations', 'geojson', [link.id], 'en')) as { features: { id: string; properties: Record<string, unknown> }[] };
  expect(collection.features).toMatchObject([{ id: link.id, properties: { since: '1994', partners: 'Dakar', form_code: 'twinning' } }]);
  const graph = JSON.parse(await read('cooperations', 'jsonld', [link.id])) as { '@graph': Record<string, unknown>[] };
  expect(graph['@graph']).toMatchObject([{ '@type': 'Cooperation', startDate: '1994', partnerSide: [expect.stringContaining('https://portulan.example/acteurs/dakar')] }]);
});

it('writes well-formed IATI and says how many projects it had to leave out', async () => {
  const xml = await read('projects', 'iati', [project.id]);
  expect(XMLValidator.validate(xml)).toBe(true);
  // A project without a country is no activity of the standard.
  expect(new XMLParser().parse(xml)).toHaveProperty('iati-activities');
  expect(xml).toContain('a country: 1 -->');
});

it.each(FORMATS)('writes an empty %s file for an empty set', async (format) => {
  const bytes = await buffer((await open('projects', format, [])).body as AsyncIterable<Buffer>);
  if (format === 'geojson' || format === 'jsonld') expect(() => JSON.parse(bytes.toString())).not.toThrow();
  expect(bytes.length).toBeGreaterThan(0);
});

it('lets go of what nobody reads any more', async () => {
  const stream = await open('actors', 'csv', everyId);
  const chunks = (stream.body as AsyncIterable<string>)[Symbol.asyncIterator]();
  await chunks.next();
  await chunks.return?.();
  expect(await database.register.query('SELECT 1 AS alive')).toEqual([{ alive: 1 }]);
});
