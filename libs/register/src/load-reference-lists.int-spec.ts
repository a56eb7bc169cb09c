import { foldName, THEME_CODES } from '@portulan/domain';
import { openTestDatabase, type TestDatabase } from '@portulan/testing';
import { loadReferenceLists, SDG_TARGET_LABELS, type Register } from './index.js';

describe('the reference lists', () => {
  let database: TestDatabase;
  let register: Register;
  beforeAll(async () => {
    database = await openTestDatabase();
    ({ register } = database);
  });
  afterAll(() => database.drop());

  it('are written once: what is already there is not written again', async () => {
    expect(await loadReferenceLists(register)).toEqual([]);
    await register.query(`UPDATE reference_list SET digest = 'older' WHERE name = 'themes'`);
    expect(await loadReferenceLists(register)).toEqual(['themes']);
  });

  it('know every country by the names that data gives it', async () => {
    const countries = await register.query<{ code: string; names: string[] }>(
      `SELECT code, ARRAY[label_fr, label_en] || aliases AS names FROM country`,
    );
    expect(countries).toHaveLength(250);
    const codeOf = (name: string) => countries.filter(({ names }) => names.some((known) => foldName(known) === foldName(name))).map(({ code }) => code);
    const given = {
      "COTE D'IVOIRE": 'CI', 'VIET-NAM': 'VN', CONGO: 'CG', 'REPUBLIQUE DEMOCRATIQUE DU CONGO.': 'CD', 'BIRMANIE (MYANMAR)': 'MM',
      'CENTRAFRICAINE, REPUBLIQUE': 'CF', 'LAOS, REPUBLIQUE DEMOCRATIQUE POPULAIRE': 'LA', 'TANZANIE, REPUBLIQUE UNIE': 'TZ',
      'TERRITOIRES AUTONOMES PALESTINIENS': 'PS', 'CAP-VERT': 'CV', 'Czech Republic': 'CZ', 'Ivory Coast': 'CI', 'United States of America': 'US',
      "People's Republic of China": 'CN', 'Democratic Republic of the Congo': 'CD', 'Republic of the Congo': 'CG', Kosovo: 'XK', 'East Timor': 'TL',
    }; // prettier-ignore
    for (const [name, code] of Object.entries(given)) expect([name, codeOf(name)]).toEqual([name, [code]]);
    expect(codeOf('MULTI-PAYS')).toEqual([]);
    const twice = countries.flatMap(({ names }) => [...new Set(names.map(foldName))]);
    expect(twice.filter((name, index) => twice.indexOf(name) !== index)).toEqual([]);
  });

  it('draw a box around each country that holds its point, capitals and islands included', async () => {
    const outside = await register.query(
      `SELECT code FROM country WHERE west IS NOT NULL AND NOT (lat BETWEEN south AND north
         AND CASE WHEN west <= east THEN lon BETWEEN west AND east ELSE lon >= west OR lon <= east END)`,
    );
    expect(outside).toEqual([]);
    const [fiji] = await register.query<{ lon: number }>(`SELECT lon FROM country WHERE code = 'FJ'`);
    expect(Math.abs(fiji?.lon ?? 0)).toBeGreaterThan(176);
  });

  it('hold the official geographic code, with the communes that merged', async () => {
    const counts = await register.query(`SELECT tier, count(*)::integer AS count FROM territory GROUP BY tier ORDER BY tier`);
    expect(counts).toEqual([
      { tier: 'commune', count: 34_969 },
      { tier: 'departement', count: 109 },
      { tier: 'epci', count: 1_255 },
      { tier: 'region', count: 26 },
    ]);
    const [marseille] = await register.query(`SELECT label, region, departement, epci, siren FROM territory WHERE tier = 'commune' AND code = '13055'`);
    expect(marseille).toEqual({ label: 'Marseille', region: '93', departement: '13', epci: '200054807', siren: '211300553' });
    const merged = await register.query(`SELECT code, commune FROM former_commune WHERE label IN ('Annecy-le-Vieux', 'Marseille 1er Arrondissement') ORDER BY code`);
    expect(merged).toEqual([
      { code: '13201', commune: '13055' },
      { code: '74011', commune: '74010' },
    ]);
  });

  it('place the towns that npm knows, and tell homonyms apart by their département', async () => {
    const towns = await register.query<{ code: string; lon: number; lat: number }>(
      `SELECT code, lon, lat FROM territory WHERE tier = 'commune' AND code IN ('93066', '97411', '17415', '40279') ORDER BY code`,
    );
    // Saintes, Saint-Paul-lès-Dax, Saint-Denis and Saint-Denis of La Réunion.
    expect(towns.map(({ code, lon, lat }) => [code, Math.round(lon), Math.round(lat)])).toEqual([
      ['17415', -1, 46],
      ['40279', -1, 44],
      ['93066', 2, 49],
      ['97411', 55, -21],
    ]);
    // Each of these has a namesake in the same région: a quarter of Marseille, a hamlet, a commune that merged.
    const mistaken = await register.query(
      `SELECT code FROM territory WHERE tier = 'commune' AND lon IS NOT NULL AND (code = '04194' AND lon < 6 OR code = '04039' AND lon < 6
         OR code = '03208' AND lat < 45.5 OR code = '30350' AND lon < 3 OR code = '18071' AND lon < 2)`,
    );
    expect(mistaken).toEqual([]);
  });

  it('keep better points and populations than their own', async () => {
    await register.query(`UPDATE territory SET lon = 5.37, lat = 43.29, population = 1 WHERE tier = 'commune' AND code = '13055'`);
    await register.query(`DELETE FROM reference_list WHERE name = 'territories'`);
    await loadReferenceLists(register);
    const [marseille] = await register.query(`SELECT lon, lat, population FROM territory WHERE tier = 'commune' AND code = '13055'`);
    expect(marseille).toEqual({ lon: 5.37, lat: 43.29, population: 1 });
  });

  it('have all the themes of the domain, each DAC sector under one theme of the first level at most', async () => {
    const themes = await register.query<{ code: string }>(`SELECT code FROM theme WHERE parent IS NULL`);
    expect(themes.map(({ code }) => code).sort()).toEqual([...THEME_CODES].sort());
    const twice = await register.query(
      `SELECT dac_code FROM theme_sector WHERE theme NOT LIKE '%/%' GROUP BY dac_code HAVING count(*) > 1`,
    );
    expect(twice).toEqual([]);
  });

  it('have the 17 goals and their 169 targets', async () => {
    const [counts] = await register.query(`SELECT (SELECT count(*)::integer FROM sdg) AS goals, (SELECT count(*)::integer FROM sdg_target) AS targets`);
    expect(counts).toEqual({ goals: 17, targets: 169 });
    const labels = SDG_TARGET_LABELS.flatMap(([, fr, en]) => [fr, en]);
    expect(labels.filter((label) => label.length > 80 || label.trim() !== label)).toEqual([]);
  });
});
