import type { Suggestion } from '@portulan/contract';
import { findSpot, isAround, writeSpot } from './near-place.js';

const line = (group: Suggestion['group'], id: string, label = 'Marseille'): Suggestion => ({ group, id, label, detail: null, url: '/' });

describe('a place to be around', () => {
  const realFetch = globalThis.fetch;
  const signal = new AbortController().signal;
  let asked: string[];

  beforeEach(() => {
    asked = [];
  });
  afterEach(() => {
    globalThis.fetch = realFetch;
  });

  const answer = (body: unknown, status = 200) => {
    globalThis.fetch = async (address) => {
      asked.push(String(address));
      return new Response(JSON.stringify(body), { status });
    };
  };

  it('is a commune, a grouping, a département or the seat of an actor, never a country, a région or a theme', () => {
    const lines = [line('places', 'commune:13055'), line('places', 'epci:2000'), line('places', 'departement:13'), line('actors', 'x')];
    expect(lines.filter(isAround)).toEqual(lines);
    expect([line('places', 'country:SN'), line('places', 'region:93'), line('themes', 'water'), line('projects', 'x')].filter(isAround)).toEqual([]);
  });

  it('is told to a kilometre', () => {
    expect(writeSpot({ lon: 5.381071, lat: 43.296951 })).toBe('5.38,43.3');
    expect(writeSpot({ lon: -0.001, lat: 0 })).toBe('0,0');
  });

  it('is found among its homonyms by its code', async () => {
    const homonym = { tier: 'commune', code: '60387', lon: 2, lat: 49 };
    answer({ items: [homonym, { tier: 'commune', code: '13055', lon: 5.38, lat: 43.3 }] });
    expect(await findSpot(line('places', 'commune:13055'), 'fr', signal)).toEqual({ lon: 5.38, lat: 43.3 });
    expect(asked).toEqual(['/api/v1/territories?tier=commune&q=Marseille&lang=fr']);
  });

  it('is nowhere when its point is not known', async () => {
    answer({ items: [{ tier: 'commune', code: '13055', lon: null, lat: null }] });
    expect(await findSpot(line('places', 'commune:13055'), 'fr', signal)).toBeNull();
    answer({ place: null });
    expect(await findSpot(line('actors', 'x'), 'fr', signal)).toBeNull();
  });

  it('is where an actor has its seat', async () => {
    answer({ place: { lon: -16.5, lat: 16 } });
    expect(await findSpot(line('actors', 'saint-louis'), 'en', signal)).toEqual({ lon: -16.5, lat: 16 });
    expect(asked).toEqual(['/api/v1/actors/saint-louis?lang=en']);
  });

  it('is a failure, not nowhere, when the API refuses', async () => {
    answer({}, 503);
    await expect(findSpot(line('actors', 'x'), 'fr', signal)).rejects.toThrow('503');
  });
});
