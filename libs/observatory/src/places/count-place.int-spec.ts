import type { Register } from '@portulan/register';
import { aCooperation, anActor, aPartner, aProject, openTestDatabase, saveDrafts, type TestDatabase } from '@portulan/testing';
import { countPlace } from '../index.js';

describe('what is counted of a place', () => {
  let database: TestDatabase;
  let register: Register;
  const lyon = anActor({ name: 'Lyon' });
  const nantes = anActor({ name: 'Nantes' });
  const dakar = aPartner({ name: 'Dakar' });
  const thies = aPartner({ name: 'Thiès' }, { state: 'dormant' });
  const bamako = aPartner({ name: 'Bamako', country: 'ML' });

  beforeAll(async () => {
    database = await openTestDatabase();
    ({ register } = database);
    await saveDrafts(
      register,
      ...[lyon, nantes, dakar, thies, bamako],
      aCooperation(lyon, dakar, { since: '1967' }),
      aCooperation(nantes, dakar, { since: '2004-05' }),
      aCooperation(nantes, thies),
      aCooperation(lyon, thies, {}, { state: 'draft' }),
      aCooperation(lyon, bamako, { since: '1990' }),
    );
  });
  afterAll(() => database.drop());

  it('abroad are the cooperations with a partner there, whoever sleeps among them', async () => {
    expect(await countPlace(register, { tier: 'country', code: 'SN' })).toMatchObject({
      ...{ cooperations: 3, cooperationsTotal: 4, here: 2, facing: 2 },
      ...{ firstYear: 1967, lastYear: 2004, undated: 1 },
      // A sleeping actor may be named, and is no published entry.
      ...{ actors: 1, actorsTotal: 4, projects: 0, committed: 0 },
    });
  });

  it('begin with the first of their projects, when nothing else is dated', async () => {
    const praia = aPartner({ name: 'Praia', country: 'CV' });
    const cooperation = aCooperation(lyon, praia);
    await saveDrafts(register, praia, cooperation, aProject({ cooperationId: cooperation.id, since: '2015' }), aProject({ cooperationId: cooperation.id, since: '1999' }, { state: 'draft' }));
    expect(await countPlace(register, { tier: 'country', code: 'CV' })).toMatchObject({ cooperations: 1, firstYear: 2015, lastYear: 2015, undated: 0 });
  });

  it('in France are those with a French side there, and the countries they reach', async () => {
    expect(await countPlace(register, { tier: 'country', code: 'FR' })).toMatchObject({ cooperations: 5, here: 2, facing: 4, reached: 3, actors: 2 });
  });

  it('of a territory leave out what has no seat there, and tell its sources', async () => {
    const place = await aPlaceIn(register, '93', '13', '13055');
    const marseille = anActor({ name: 'Marseille', seatId: place });
    await saveDrafts(register, marseille, aCooperation(marseille, dakar, { since: '1968' }));
    for (const [tier, code] of [['region', '93'], ['departement', '13'], ['commune', '13055']] as const) {
      expect(await countPlace(register, { tier, code })).toMatchObject({
        ...{ cooperations: 1, here: 1, facing: 1, reached: 1, firstYear: 1968, actors: 1 },
        sources: [{ label: 'Essais', entries: 2 }],
      });
    }
    expect(await countPlace(register, { tier: 'commune', code: '13001' })).toMatchObject({ cooperations: 0, firstYear: null, sources: [] });
  });

  it('sums to whole euros what was promised to the projects that act there, once for each', async () => {
    const place = await aPlaceIn(register, '93', '83', '83137');
    const funding = { funderId: lyon.id, kind: 'grant', amount: '1234.50', currency: 'EUR', programme: null, date: null, recordId: null } as const;
    await saveDrafts(
      register,
      aProject({ placeIds: [place], fundings: [funding, { ...funding, kind: 'commitment', amount: '100.00' }, { ...funding, kind: 'disbursement', amount: '999.00' }] }),
      aProject({ placeIds: [place], fundings: [{ ...funding, currency: 'XOF' }] }),
    );
    expect(await countPlace(register, { tier: 'commune', code: '83137' })).toMatchObject({ projects: 2, committed: 1335, fundedProjects: 1 });
  });
});

async function aPlaceIn(register: Register, region: string, departement: string, commune: string): Promise<string> {
  const [row] = await register.query<{ id: string }>(
    `INSERT INTO place (id, label, country, precision, commune, departement, region, flags)
     VALUES (gen_random_uuid(), 'Lieu', 'FR', 'municipality', $1, $2, $3, '{}') RETURNING id`,
    [commune, departement, region],
  );
  return row?.id ?? '';
}
