import { ENGLISH_TERRITORIES } from '@portulan/domain';
import { aCooperation, anActor, aPartner, aProject, openTestDatabase, saveDrafts, type TestDatabase } from '@portulan/testing';
import { findTerritory, getActor, getCooperation, getProject, listCountries, listSdgs, listTerritories, listThemes, type Register } from '../index.js';

describe('reading', () => {
  let database: TestDatabase;
  let register: Register;
  beforeAll(async () => {
    database = await openTestDatabase();
    ({ register } = database);
  });
  afterAll(() => database.drop());

  describe('an entry', () => {
    const lyon = anActor({ name: 'Lyon', descriptionFr: 'Une ville', identifiers: [{ scheme: 'siren', value: '216901231' }] }, { slug: 'lyon-essai' });
    const dakar = aPartner({ name: 'Dakar' });
    const old = aCooperation(lyon, dakar, { since: '1986' });
    const recent = aCooperation(lyon, dakar, { since: '2010', form: 'friendship' });
    const hidden = aCooperation(lyon, dakar, { form: 'other' }, { state: 'draft' });
    const project = aProject({
      cooperationId: recent.id,
      participations: [{ actorId: dakar.id, role: 'beneficiary' }, { actorId: lyon.id, role: 'lead' }],
      fundings: [{ funderId: lyon.id, kind: 'grant', amount: '1234.50', currency: 'EUR', programme: null, date: '2020', recordId: null }],
    });
    beforeAll(() => saveDrafts(register, lyon, dakar, old, recent, hidden, project));

    it('is the same by id and by slug, with its relations, the latest first and none that is not published', async () => {
      const reading = await getActor(register, 'lyon-essai');
      expect(reading).toEqual(await getActor(register, lyon.id));
      expect(reading).toMatchObject({
        found: {
          id: lyon.id,
          descriptionFr: 'Une ville',
          identifiers: [{ scheme: 'siren', value: '216901231' }],
          cooperationIds: [recent.id, old.id],
          projects: [{ id: project.id, role: 'lead' }],
          sources: [{ id: 'test', label: 'Essais' }],
        },
      });
    });

    it('leads from its old address to the one of today', async () => {
      await saveDrafts(register, { ...lyon, slug: 'lyon-nouveau' });
      expect(await getActor(register, 'lyon-essai')).toEqual({ redirect: 'lyon-nouveau' });
    });

    it('tells the projects of a cooperation, and of a project its roles in order and its money to the cent', async () => {
      expect(await getCooperation(register, recent.id)).toMatchObject({ found: { projectIds: [project.id] } });
      expect(await getProject(register, project.id)).toMatchObject({
        found: {
          cooperationId: recent.id,
          participations: [{ actorId: lyon.id, role: 'lead' }, { actorId: dakar.id, role: 'beneficiary' }],
          fundings: [{ funderId: lyon.id, amount: '1234.50', currency: 'EUR' }],
        },
      });
    });

    it.each(['atlantis', 'a\0b', "'; DROP TABLE entry; --", '00000000-0000-7000-8000-000000000000'])('of the name %j is not there', async (name) => {
      expect(await getActor(register, name)).toBeNull();
    });

    it('that is not published is not there', async () => {
      expect(await getCooperation(register, hidden.id)).toBeNull();
    });

    it('counts for the country of its partner when it is published', async () => {
      const senegal = (await listCountries(register, 'en')).find(({ code }) => code === 'SN');
      expect(senegal).toMatchObject({ label: 'Senegal', cooperationCount: 2 });
    });
  });

  describe('a vocabulary', () => {
    it('has its countries in French order', async () => {
      const labels = (await listCountries(register, 'fr')).map(({ label }) => label);
      expect(labels.length).toBeGreaterThan(240);
      expect(labels.indexOf('Émirats arabes unis')).toBeGreaterThan(labels.indexOf('Danemark'));
      expect(labels.indexOf('Émirats arabes unis')).toBeLessThan(labels.indexOf('Finlande'));
    });

    it('has every theme after its parent', async () => {
      const codes = (await listThemes(register, 'fr')).map(({ code, parent }) => [code, parent] as const);
      codes.forEach(([, parent], index) => {
        if (parent !== null) expect(codes.slice(0, index).map(([code]) => code)).toContain(parent);
      });
    });

    it('has the targets of each goal, numbers before letters', async () => {
      const sdgs = await listSdgs(register, 'fr');
      expect(sdgs.map(({ goal }) => goal)).toEqual(Array.from({ length: 17 }, (_, index) => index + 1));
      expect(sdgs[0]?.targets.map(({ code }) => code)).toEqual(['1.1', '1.2', '1.3', '1.4', '1.5', '1.a', '1.b']);
    });

    it('finds a territory by the beginning of its name, whatever its accents', async () => {
      const found = await listTerritories(register, { tier: 'commune', departement: '42', q: 'SAINT-ETIENNE' });
      expect(found).toContainEqual(expect.objectContaining({ code: '42218', label: 'Saint-Étienne' }));
      expect(await listTerritories(register, { q: 'provence' })).toMatchObject([{ tier: 'region', code: '93' }]);
    });

    it('tells what English calls a territory, and the name it has where English has none', async () => {
      const names = async (ref: string) => {
        const reading = await findTerritory(register, ref);
        if (reading === null || !('found' in reading)) throw new Error(`${ref} is not in the lists`);
        return [reading.found.label, reading.found.labelEn, ...reading.found.within.map(({ labelEn }) => labelEn)];
      };
      expect(await names('region:53')).toEqual(['Bretagne', 'Brittany']);
      expect(await listTerritories(register, { q: 'britt', lang: 'en' })).toMatchObject([{ code: '53', label: 'Brittany' }]);
      expect(await names('departement:29')).toEqual(['Finistère', 'Finistère', 'Brittany']);
      const told = await register.query<{ ref: string; name: string }>(`SELECT tier || ':' || code AS ref, label_en AS name FROM territory WHERE label_en IS NOT NULL`);
      expect(Object.fromEntries(told.map(({ ref, name }) => [ref, name]))).toEqual(ENGLISH_TERRITORIES);
    });
  });
});
