import { readFileSync } from 'node:fs';
import { distanceKm } from '@portulan/domain';
import { listDuplicates, savePlaces, saveSources, searchDuplicates, type EntryDraft } from '@portulan/register';
import { openTestDatabase, saveDrafts, type TestDatabase } from '@portulan/testing';
import { v7 as newId } from 'uuid';
import { describeWithSharedFiles, sharedFile } from '../shared-files.test-data.js';
import { runImport } from '../sources/index.js';

/** Files that tell of the same twinnings from the other end, with the country of their towns. */
const OTHER_ENDS = { spain: 'ES', poland: 'PL', belgium: 'BE', portugal: 'PT', romania: 'RO', czech: 'CZ', hungary: 'HU', ireland: 'IE', austria: 'AT' };
const SAME_TOWN_KM = 15;
const MOST = 5_000;
/** It reads whole files, on machines that do other things. */
const LONGEST_MS = 900_000;

interface Town {
  readonly id: string;
  readonly label: string;
  readonly country: string;
  readonly lon: number;
  readonly lat: number;
  readonly twins: readonly string[];
}

/** The towns of one file, each once, as a source that knows nothing of ours would bring them. */
function readTowns(file: string, country: string): Town[] {
  const rows = readFileSync(sharedFile('wikidata-twin-towns', `${file}.tsv`), 'utf8').trim().split('\n').slice(1);
  const towns = new Map<string, Town>();
  for (const row of rows) {
    const [label = '', , lat, lon, , twin = '', , , , twinCountry] = row.split('\t');
    if (twinCountry !== 'France') continue;
    const known = towns.get(label);
    towns.set(label, { id: known?.id ?? newId(), label, country, lat: Number(lat), lon: Number(lon), twins: [...(known?.twins ?? []), twin] });
  }
  return [...towns.values()];
}

describeWithSharedFiles('the towns of two sources', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.drop());

  it('are found to be one, and homonyms are not', async () => {
    const { register } = database;
    await runImport(register, { source: 'wikidata-twin-towns', file: sharedFile('wikidata-twin-towns', 'france.tsv') });
    const partners = await register.query<{ id: string; label: string; country: string; lon: number; lat: number; twins: string[] }>(
      `SELECT a.id, a.label, a.country, p.lon, p.lat, array_agg(f.label) AS twins FROM actor a JOIN place p ON p.id = a.seat_id
       JOIN cooperation_side s ON s.actor_id = a.id JOIN cooperation_side o ON o.cooperation_id = s.cooperation_id AND o.side = 'french' JOIN actor f ON f.id = o.actor_id
       WHERE a.country <> 'FR' AND p.lon IS NOT NULL GROUP BY a.id, a.label, a.country, p.lon, p.lat`,
    );
    const towns = Object.entries(OTHER_ENDS).flatMap(([file, country]) => readTowns(file, country));
    await register.transaction((unit) => saveSources(unit, [{ id: 'other-ends', label: 'Other ends' }]));
    const seats = await register.transaction((unit) =>
      savePlaces(unit, towns.map(({ label, country, lon, lat }) => ({ label, country, lon, lat, precision: 'municipality', commune: null, epci: null, departement: null, region: null }))),
    );
    const drafts = towns.map(({ id, label, country }, index): EntryDraft => ({
      ...{ id, room: 'actors', state: 'published', sources: [{ sourceId: 'other-ends', recordId: `${country} ${label}` }] },
      actor: { kind: 'partner-government', tier: 'municipality', country, seatId: seats[index] as string, names: [{ type: 'official', name: label }] },
    }));
    await saveDrafts(register, ...drafts);

    const search = await searchDuplicates(register);
    const { items } = await listDuplicates(register, { room: 'actors', size: MOST });
    const ours = new Map(partners.map((partner) => [partner.id, partner]));
    const theirs = new Map(towns.map((town) => [town.id, town]));
    const across = items.flatMap(({ first, second, ...pair }) => {
      const town = theirs.get(first.id) ?? theirs.get(second.id);
      const partner = ours.get(first.id) ?? ours.get(second.id);
      return town !== undefined && partner !== undefined ? [{ town, partner, ...pair }] : [];
    });
    // Two towns are one when both sources give them the same French twin and nearly the same place, whatever their names.
    const isTrue = (town: Town, partner: (typeof partners)[number]) =>
      town.country === partner.country && distanceKm(town, partner) <= SAME_TOWN_KM && town.twins.some((twin) => partner.twins.includes(twin));
    const truths = towns.flatMap((town) => partners.filter((partner) => isTrue(town, partner)).map((partner) => `${town.id} ${partner.id}`));
    const found = new Set(across.map(({ town, partner }) => `${town.id} ${partner.id}`));
    const right = across.filter(({ town, partner }) => isTrue(town, partner) || (town.label === partner.label && distanceKm(town, partner) <= SAME_TOWN_KM));
    const missed = truths.filter((pair) => !found.has(pair));
    const nameOf = (pair: string) => pair.split(' ').map((id) => theirs.get(id)?.label ?? ours.get(id)?.label).join(' / ');
    const doubtful = across.filter((pair) => !right.includes(pair)).map(({ town, partner, score, reasons }) => `${town.label} / ${partner.label} ${score} ${reasons.join(',')}`);
    process.stdout.write(
      `two sources: ${towns.length} towns, ${search.looked} entries looked at; ${truths.length} pairs to find, ${truths.length - missed.length} found; ` +
        `${across.length} pairs across, ${right.length} right beyond doubt\nmissed: ${missed.map(nameOf).join('; ')}\nother: ${doubtful.join('; ')}\n` +
        `within one source: ${items.length - across.length}: ${items.filter((pair) => !across.some(({ town }) => [pair.first.id, pair.second.id].includes(town.id))).slice(0, 60).map(({ first, second, score }) => `${first.label} / ${second.label} ${score}`).join('; ')}\n`,
    );
    expect((truths.length - missed.length) / truths.length).toBeGreaterThan(0.95);
    expect(right.length / across.length).toBeGreaterThan(0.95);
  }, LONGEST_MS);
});
