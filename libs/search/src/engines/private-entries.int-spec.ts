import type { ListQuery } from '@portulan/contract';
import { ENTRY_ROOMS } from '@portulan/domain';
import { registerMigrations } from '@portulan/register';
import { aCooperation, anActor, aPartner, aProject, openTestDatabase, saveDrafts, type TestDatabase } from '@portulan/testing';
import { searchMigrations, type Search } from '../index.js';
import { ENGINES, isGiven, openGiven } from '../sample/given-engine.test-data.js';
import { CHOICE_FILTERS } from '../settings/index.js';


/** A word of nothing that is published. */
const CANARY = 'Zanzibardon';
const HIDDEN = { state: 'draft' as const, slug: 'zanzibardon' };
const SEAT = '00000000-0000-7000-8000-00000000ca1a';

let database: TestDatabase;
let hiddenIds: string[];

/** Drafts that published entries name on every side: funder, lead, partner, seat, cooperation of a project. */
beforeAll(async () => {
  database = await openTestDatabase({ migrations: [...registerMigrations, ...searchMigrations] });
  const { register } = database;
  await register.query(`INSERT INTO place (id, label, country, lon, lat, precision) VALUES ('${SEAT}', '${CANARY}', 'VU', 168, -17, 'municipality')`);
  const lyon = anActor({ name: 'Lyon' });
  const dakar = aPartner({ name: 'Dakar' });
  const funder = anActor(
    { name: `${CANARY} fondation`, kind: 'institution', category: 'funder', tier: null, seatId: SEAT, descriptionFr: CANARY, themes: ['sport'] },
    HIDDEN,
  );
  const partner = aPartner({ name: `${CANARY} ville`, country: 'VU', seatId: SEAT }, { state: 'draft' });
  const secret = aCooperation(lyon, dakar, { descriptionFr: CANARY, form: 'humanitarian', since: '1901', themes: ['sport'] }, { state: 'draft' });
  const plan = aProject({ title: CANARY, since: '1902', participations: [{ actorId: lyon.id, role: 'lead' }], placeIds: [SEAT] }, { state: 'draft' });
  await saveDrafts(register, lyon, dakar, funder, partner, secret, plan, aCooperation(lyon, dakar, { since: '1990' }), aCooperation(lyon, partner, {}, { slug: 'un-jumelage' }), aProject({
    title: 'Puits',
    cooperationId: secret.id,
    participations: [{ actorId: lyon.id, role: 'lead' }, { actorId: funder.id, role: 'funder' }, { actorId: partner.id, role: 'beneficiary' }],
    fundings: [{ funderId: funder.id, kind: 'grant', amount: '10.00', currency: 'EUR', programme: null, date: null, sourceId: null, recordId: null }],
  })); // prettier-ignore
  hiddenIds = [funder, partner, secret, plan].map(({ id }) => id);
});
afterAll(() => database.drop());

const query = (given: Partial<ListQuery> = {}): ListQuery => ({ where: 'any', lang: 'fr', page: 1, size: 100, ...given });
const shows = (answer: unknown) => {
  const told = JSON.stringify(answer).toLowerCase();
  return [CANARY.toLowerCase(), ...hiddenIds].filter((secret) => told.includes(secret));
};

describe.each(ENGINES)('what is not published, asked of %s', (engine) => {
  const whenGiven = isGiven(engine) ? it : it.skip;
  let search: Search;

  beforeAll(async () => {
    if (isGiven(engine)) search = await openGiven(engine, 'private', { register: database.register });
  });
  afterAll(() => search?.close());

  whenGiven('stands in no text, card or facet', async () => {
    expect(await database.register.query(`SELECT room FROM search_document WHERE NOT removed`)).toHaveLength(5);
    const rows = await database.register.query(`SELECT texts, card, seat_refs, action_refs, partner_refs, sort_fr, sort_en FROM search_document`);
    expect(shows(rows)).toEqual([]);
    // Nor is its country, by the partners of those it is linked with.
    const { items } = await search.list('actors', query({ q: 'lyon' }));
    expect(items.map(({ partnerCountries }) => partnerCountries.map(({ code }) => code))).toEqual([['SN']]);
  });

  whenGiven.each([CANARY, CANARY.toUpperCase(), 'zanzibar', 'zanzibardom', 'zanzibardon fondation', 'vanuatu'])('is not found by %j, nor proposed', async (q) => {
    for (const room of ENTRY_ROOMS) {
      const { items, facets, total, didYouMean } = await search.list(room, query({ q, explain: true }));
      expect({ shown: shows([items, facets, didYouMean ?? '']), total }).toEqual({ shown: [], total: 0 });
      expect(await search.matchIds(room, q)).toEqual([]);
    }
    expect(shows(await search.suggest({ q, lang: 'fr' }))).toEqual([]);
  });

  whenGiven('is told by no filter, facet or order', async () => {
    for (const room of ENTRY_ROOMS) {
      for (const sort of ['name', '-updated', 'relevance'] as const) expect(shows(await search.list(room, query({ sort })))).toEqual([]);
      for (const name of CHOICE_FILTERS) {
        for (const value of [HIDDEN.slug, ...hiddenIds]) {
          const { items, total, facets, appliedFilters } = await search.list(room, query({ [name]: [value] }));
          const labels = appliedFilters.map(({ label }) => label.replaceAll(value, ''));
          expect({ shown: shows([items, facets, labels]), total }).toEqual({ shown: [], total: 0 });
        }
      }
      expect((await search.list(room, query({ theme: ['sport'] }))).total).toBe(0);
      expect((await search.list(room, query({ since: 1900, until: 1910 }))).total).toBe(0);
      expect((await search.list(room, query({ form: ['humanitarian'] }))).total).toBe(0);
      expect((await search.list(room, query({ country: ['VU'] }))).total).toBe(0);
      expect((await search.list(room, query({ near: { lon: 168, lat: -17 } }))).total).toBe(0);
    }
  });
});
