import { randomUUID } from 'node:crypto';
import { aCooperation, anActor, aPartner, aProject, openTestDatabase, saveDrafts, TEST_SOURCE, type TestDatabase } from '@portulan/testing';
import type { Register } from './index.js';

/** Statements as a script could write them, past the domain: the database alone must refuse them. */
describe('the database refuses by itself', () => {
  let database: TestDatabase;
  let register: Register;
  const french = anActor({ name: 'Marseille', territory: 'commune:13055' });
  const partner = aPartner({ name: 'Dakar', identifiers: [{ scheme: 'wikidata', value: 'Q3718' }] });
  const cooperation = aCooperation(french, partner);
  const project = aProject();
  beforeAll(async () => {
    database = await openTestDatabase();
    ({ register } = database);
    await saveDrafts(register, french, partner, cooperation, project);
  });
  afterAll(() => database.drop());

  const refused = (sql: string, params: unknown[], by: RegExp) =>
    expect(register.transaction((unit) => unit.query(sql, params))).rejects.toThrow(by);
  const entry = (room: string, state = 'draft', slug: string = randomUUID()) =>
    `INSERT INTO entry (id, room, slug, state, version) VALUES ($1, '${room}', '${slug}', '${state}', 1)`;
  const insertCooperation = (sides: string) =>
    `WITH e AS (${entry('cooperations')} RETURNING id), c AS (INSERT INTO cooperation (id, form) SELECT id, 'twinning' FROM e RETURNING id)
     INSERT INTO cooperation_side (cooperation_id, actor_id, side) ${sides}`;

  it('a cooperation without a French side', () =>
    refused(insertCooperation(`SELECT id, $2::uuid, 'partner' FROM c`), [randomUUID(), partner.id], /needs a French side and a partner side/));

  it('a cooperation without a partner side', () =>
    refused(insertCooperation(`SELECT id, $2::uuid, 'french' FROM c`), [randomUUID(), french.id], /needs a French side and a partner side/));

  it('a cooperation without any side', () =>
    refused(`WITH e AS (${entry('cooperations')} RETURNING id) INSERT INTO cooperation (id, form) SELECT id, 'other' FROM e`, [randomUUID()], /needs a French side/));

  it('a cooperation of a partner with itself', () =>
    refused(
      insertCooperation(`SELECT id, $2::uuid, side FROM c, (VALUES ('french'), ('partner')) AS s (side)`),
      [randomUUID(), partner.id],
      /cooperation_side_pkey/,
    ));

  it('the end of a side of a standing cooperation', () =>
    refused(`DELETE FROM cooperation_side WHERE cooperation_id = $1 AND side = 'french'`, [cooperation.id], /needs a French side/));

  it('an actor that moves to another country from under its cooperation', () =>
    refused(`UPDATE actor SET kind = 'association', tier = NULL, country = 'FR' WHERE id = $1`, [partner.id], /needs a French side and a partner side/));

  it.each([
    ['2024', '2023'],
    ['2024-05', '2024-04'],
    ['2024-05-02', '2024-05-01'],
    ['2024-05', '2023'],
  ])('a project from %s to %s', (since, until) =>
    refused(`UPDATE project SET since = $2, until = $3 WHERE id = $1`, [project.id, since, until], /project_check/),
  );

  it('takes dates of unequal precision when the end may come after the start', async () => {
    await register.query(`UPDATE project SET since = '2024-05-02', until = '2024' WHERE id = $1`, [project.id]);
  });

  it.each(['24', '2024-13', '2024-1', '2024-05-32', 'hier'])('the date %s', (date) =>
    refused(`UPDATE cooperation SET since = $2 WHERE id = $1`, [cooperation.id, date], /cooperation_since_check|invalid input syntax/),
  );

  const funding = `INSERT INTO funding (id, project_id, kind, amount, currency) VALUES ($1, $2, 'grant', $3, $4)`;
  it('a negative amount', () => refused(funding, [randomUUID(), project.id, '-0.01', 'EUR'], /funding_amount_check/));
  it('an amount without currency', () => refused(funding, [randomUUID(), project.id, '1', null], /currency/));
  it('a currency that is none', () => refused(funding, [randomUUID(), project.id, '1', '€'], /funding_currency_check/));
  it('the same financing of a source twice', () =>
    refused(
      `INSERT INTO funding (id, project_id, kind, amount, currency, source_id, record_id)
       SELECT gen_random_uuid(), $1, 'grant', 1, 'EUR', $2, 'R' FROM generate_series(1, 2)`,
      [project.id, TEST_SOURCE],
      /funding_record/,
    ));

  const place = (columns: string, values: string) => `INSERT INTO place (id, label, precision, ${columns}) VALUES ($1, 'Lieu', 'municipality', ${values})`;
  it('a point outside its country that carries no flag', () =>
    refused(place('country, lon, lat', `'SN', 5.4, 43.3`), [randomUUID()], /lies outside SN and carries no flag/));
  it('takes the same point once it is flagged', async () => {
    await register.query(place('country, lon, lat, flags', `'SN', 5.4, 43.3, '{outside-country}'`), [randomUUID()]);
  });
  it('takes points on both sides of the date line in a country that lies across it', async () => {
    await register.query(place('country, lon, lat', `'FJ', 178.4, -18.1`), [randomUUID()]);
    await register.query(place('country, lon, lat', `'FJ', -179.9, -16.8`), [randomUUID()]);
    await refused(place('country, lon, lat', `'FJ', 2.3, -18.1`), [randomUUID()], /lies outside FJ/);
  });
  it('half a point', () => refused(place('country, lon', `'SN', 1`), [randomUUID()], /place_check/));
  it('a French territory abroad', () => refused(place('country, region', `'SN', '93'`), [randomUUID()], /place_check/));
  it('a commune without its département', () => refused(place('country, commune, region', `'FR', '13055', '93'`), [randomUUID()], /place_check/));
  it('a commune that does not exist', () =>
    refused(place('country, commune, departement, region', `'FR', '13999', '13', '93'`), [randomUUID()], /violates foreign key/));

  it('a commune in an EPCI, a département or a région that does not exist', async () => {
    for (const column of ['epci', 'departement', 'region']) {
      await refused(`UPDATE territory SET ${column} = 'none' WHERE tier = 'commune' AND code = '13055'`, [], /violates foreign key/);
    }
  });
  it('a commune listed twice: it belongs to one département, one région, one EPCI at most', () =>
    refused(`INSERT INTO territory (tier, code, label) VALUES ('commune', '13055', 'Marseille')`, [], /territory_pkey/));

  it('a published entry without a source', async () => {
    await refused(entry('projects', 'published'), [randomUUID()], /has no source/);
    await refused(`DELETE FROM entry_source WHERE entry_id = $1`, [project.id], /has no source/);
  });
  it('an authority abroad, a partner government in France', async () => {
    await refused(`UPDATE actor SET country = 'SN' WHERE id = $1`, [french.id], /actor_check/);
    await refused(`UPDATE actor SET country = 'FR' WHERE id = $1`, [partner.id], /actor_check/);
  });
  it('a tier of another kind, a category for what is no institution', async () => {
    await refused(`UPDATE actor SET tier = 'municipality' WHERE id = $1`, [french.id], /actor_check/);
    await refused(`UPDATE actor SET tier = NULL WHERE id = $1`, [french.id], /actor_check/);
    await refused(`UPDATE actor SET category = 'school' WHERE id = $1`, [french.id], /actor_check/);
  });
  it('two authorities of one territory', async () => {
    const twin = anActor({ name: 'Autre Marseille' });
    await saveDrafts(register, twin);
    await refused(`UPDATE actor SET territory_tier = 'commune', territory_code = '13055' WHERE id = $1`, [twin.id], /actor_authority_territory/);
  });
  it('a registry number for two actors, or of a bad shape', async () => {
    const insert = `INSERT INTO actor_identifier (actor_id, scheme, value) VALUES ($1, $2, $3)`;
    await refused(insert, [french.id, 'wikidata', 'Q3718'], /actor_identifier_pkey/);
    for (const [scheme, value] of [['siren', '12345678'], ['rna', '123456789'], ['insee', '1004'], ['wikidata', '42'], ['passport', '1']]) {
      await refused(insert, [french.id, scheme, value], /actor_identifier_check/);
    }
  });
  it('two entries of a room under one slug, a slug that is none, a state that is none', async () => {
    const slug = randomUUID();
    await register.query(entry('projects', 'draft', slug), [randomUUID()]);
    await refused(entry('projects', 'draft', slug), [randomUUID()], /entry_room_slug_key/);
    await refused(entry('projects', 'draft', 'Été'), [randomUUID()], /entry_slug_check/);
    await refused(entry('projects', 'forgotten'), [randomUUID()], /entry_state_check/);
  });
  it('a goal, a theme, a target that do not exist', async () => {
    await refused(`INSERT INTO entry_sdg (entry_id, goal) VALUES ($1, 18)`, [project.id], /foreign key/);
    await refused(`INSERT INTO entry_theme (entry_id, theme) VALUES ($1, 'none')`, [project.id], /foreign key/);
    await refused(`INSERT INTO entry_sdg_target (entry_id, target) VALUES ($1, '6.9')`, [project.id], /foreign key/);
  });
});
