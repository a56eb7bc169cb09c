import { openTestDatabase, type TestDatabase } from '@portulan/testing';
import { savePlaces, type PlaceDraft, type Register } from '../index.js';

describe('saving places', () => {
  let database: TestDatabase;
  let register: Register;
  beforeAll(async () => {
    database = await openTestDatabase();
    ({ register } = database);
  });
  afterAll(() => database.drop());

  const aPlace = (place: Partial<PlaceDraft>): PlaceDraft => ({
    ...{ label: 'Lieu', country: 'SN', lon: null, lat: null, precision: 'municipality' },
    ...{ commune: null, epci: null, departement: null, region: null },
    ...place,
  });
  const save = (...places: PlaceDraft[]) => register.transaction((unit) => savePlaces(unit, places));
  const read = (id: string | undefined) => register.query(`SELECT lon, lat, flags FROM place WHERE id = $1`, [id]);

  it('gives the centre of a commune one place, whoever asks', async () => {
    const marseille = aPlace({ label: 'Marseille', country: 'FR', commune: '13055', departement: '13', region: '93', lon: 5.38, lat: 43.3 });
    const [first, second] = await save(marseille, marseille);
    expect(second).toBe(first);
    expect(await save(marseille)).toEqual([first]);
  });

  it('flags what looks wrong, and keeps no point that cannot be one', async () => {
    const [right, swapped, outside, zero, absurd] = await save(
      aPlace({ lon: -17.4, lat: 14.7 }),
      aPlace({ lon: 14.7, lat: -17.4 }),
      aPlace({ lon: 2.35, lat: 48.85 }),
      aPlace({ lon: 0, lat: 0 }),
      aPlace({ lon: 512, lat: 14.7 }),
    );
    expect(await read(right)).toEqual([{ lon: -17.4, lat: 14.7, flags: [] }]);
    expect(await read(swapped)).toEqual([{ lon: 14.7, lat: -17.4, flags: ['swapped-coordinates', 'outside-country'] }]);
    expect(await read(outside)).toEqual([{ lon: 2.35, lat: 48.85, flags: ['outside-country'] }]);
    expect(await read(zero)).toEqual([{ lon: null, lat: null, flags: ['absurd-coordinates'] }]);
    expect(await read(absurd)).toEqual([{ lon: null, lat: null, flags: ['absurd-coordinates'] }]);
  });

  it('overwrites a place whose id is given again', async () => {
    const [id] = await save(aPlace({ lon: -17.4, lat: 14.7 }));
    await save(aPlace({ id: id ?? '', lon: -16, lat: 14 }));
    expect(await read(id)).toEqual([{ lon: -16, lat: 14, flags: [] }]);
  });
});
