import { entryFilterSchema } from '@portulan/contract';
import { aCooperation, anActor, aPartner, aProject, openTestDatabase, saveDrafts, type TestDatabase } from '@portulan/testing';
import { tileFilter, type TileFilter } from '../filters/tile-filter.js';
import type { Atlas } from './atlas.js';
import { readAtlas } from './read-atlas.js';

/** Every filter that crosses a table, asked of the columns and of the view that says what filters mean. */
describe('the map read from the register', () => {
  let database: TestDatabase;
  let atlas: Atlas;
  beforeAll(async () => {
    database = await openTestDatabase();
    const { register } = database;
    const place = async (id: string, label: string, country: string, lon: number, lat: number, commune: string | null = null) => {
      await register.query(
        `INSERT INTO place (id, label, country, lon, lat, precision, commune, departement, region)
           VALUES ($1, $2, $3, $4, $5, 'point', $6, $7, $8)`,
        [id, label, country, lon, lat, commune, commune && '69', commune && '84'],
      );
      return id;
    };
    const seats = {
      lyon: await place('00000000-0000-7000-8000-000000000001', 'Lyon', 'FR', 4.83, 45.76, '69123'),
      dakar: await place('00000000-0000-7000-8000-000000000002', 'Dakar', 'SN', -17.44, 14.69),
      hamburg: await place('00000000-0000-7000-8000-000000000003', 'Hambourg', 'DE', 9.99, 53.55),
    };
    const lyon = anActor({ name: 'Lyon\tet\nses\\environs', seatId: seats.lyon });
    const dakar = aPartner({ name: 'Dakar', seatId: seats.dakar });
    const hamburg = aPartner({
      ...{ country: 'DE', seatId: seats.hamburg },
      names: [{ type: 'official', name: 'Ville de Hambourg' }, { type: 'usual', name: 'Hambourg' }, { type: 'translation', name: 'Hamburg', lang: 'en' }],
    });
    const nowhere = aPartner({ name: 'Quelque part', country: 'ML' });
    await saveDrafts(
      register, lyon, dakar, hamburg, nowhere,
      aCooperation(lyon, dakar, { since: '1986', themes: ['water'], form: 'decentralised-cooperation' }),
      aCooperation(lyon, hamburg, { since: '1990', until: '2001' }),
      aCooperation(lyon, nowhere, { sdgs: [6] }),
      aCooperation(lyon, dakar, { form: 'other' }, { state: 'draft' }),
      aProject({ participations: [{ actorId: lyon.id, role: 'lead' }], placeIds: [seats.dakar], themes: ['health'], since: '2015', until: '2016' }),
    );
    atlas = await readAtlas(register);
  });
  afterAll(() => database.drop());

  const asked = (query: Record<string, string>): TileFilter => tileFilter({ filter: entryFilterSchema.parse(query) });
  const factsCount = async (room: string, condition: string) =>
    (await database.register.query<{ count: number }>(
      `SELECT count(*)::integer AS count FROM entry_facts WHERE room = '${room}' AND state = 'published' AND ${condition}`,
    ))[0]?.count;

  it.each([
    [{}, 'true'],
    [{ kind: 'authority' }, "kind = 'authority'"],
    [{ theme: 'water' }, "'water' = ANY (themes)"],
    [{ sdg: '6' }, '6 = ANY (sdgs)'],
    [{ form: 'twinning' }, "'twinning' = ANY (forms)"],
    [{ status: 'ended' }, "status = 'ended'"],
    [{ region: '84', where: 'seat' }, "'region:84' = ANY (seat_refs)"],
    [{ country: 'SN', where: 'partner' }, "'country:SN' = ANY (partner_refs)"],
    [{ country: 'SN', where: 'action' }, "'country:SN' = ANY (action_refs)"],
    [{ country: 'SN' }, "'country:SN' = ANY (seat_refs || action_refs || partner_refs)"],
    [{ departement: '69', country: 'ML' }, "'country:ML' = ANY (seat_refs || action_refs || partner_refs) AND 'departement:69' = ANY (seat_refs || action_refs || partner_refs)"],
  ])('means by %j what the facts mean', async (query, condition) => {
    for (const room of ['actors', 'projects', 'cooperations'] as const) {
      expect({ room, count: atlas.count(room, asked(query as Record<string, string>)) }).toEqual({ room, count: await factsCount(room, condition) });
    }
  });

  it('draws a side without a point from its country, and leaves drafts out', () => {
    const flows = atlas.flows({ level: 'place', top: 10, lang: 'fr' }, asked({}));
    expect(flows).toMatchObject({ shown: 3, total: 3, cooperations: 3, unplaced: 0 });
    expect(flows.flows.map(({ from, to }) => `${from} ${to}`)).toContain('place:00000000-0000-7000-8000-000000000001 country:ML');
  });

  it('calls a place abroad in English as its government does, where that is known', () => {
    const namesOf = (lang: 'fr' | 'en') => atlas.flows({ level: 'place', top: 10, lang }, asked({ form: 'twinning' })).ends.map(({ label }) => label);
    expect(namesOf('fr')).toEqual(expect.arrayContaining(['Lyon', 'Hambourg']));
    expect(namesOf('en')).toEqual(expect.arrayContaining(['Lyon', 'Hamburg']));
  });

  it('keeps names whole, tabs and all', () => {
    expect(Buffer.from(atlas.tile('actors', { z: 0, x: 0, y: 0 }, asked({ kind: 'authority' }))).toString()).toContain('Lyon et ses\\environs');
  });
});
