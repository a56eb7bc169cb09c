import fc from 'fast-check';
import { distanceKm, isInBox, judgePoint } from './coordinates.js';
import { parseTerritoryRef } from './territory-ref.js';

const point = fc.record({
  lon: fc.double({ min: -180, max: 180, noNaN: true }),
  lat: fc.double({ min: -90, max: 90, noNaN: true }),
});
const SENEGAL = { west: -18.3, south: 11.6, east: -10.6, north: 17.4 };
const FIJI = { west: 173.8, south: -22.5, east: -177.5, north: -11.7 };

describe('distances', () => {
  it('measures known ones', () => {
    expect(distanceKm({ lon: 2.3522, lat: 48.8566 }, { lon: 5.3698, lat: 43.2965 })).toBeCloseTo(660.5, 0);
    expect(distanceKm({ lon: 179.9, lat: 0 }, { lon: -179.9, lat: 0 })).toBeCloseTo(22.24, 1);
    expect(distanceKm({ lon: 0, lat: 90 }, { lon: 120, lat: -90 })).toBeCloseTo(20_015.1, 0);
  });

  it('is a distance: none to oneself, the same both ways, no detour is shorter', () => {
    fc.assert(
      fc.property(point, point, point, (a, b, c) => {
        expect(distanceKm(a, a)).toBe(0);
        expect(distanceKm(a, b)).toBeCloseTo(distanceKm(b, a), 6);
        expect(distanceKm(a, c)).toBeLessThanOrEqual(distanceKm(a, b) + distanceKm(b, c) + 1e-3);
      }),
    );
  });
});

describe('judging points', () => {
  it('trusts a point in its country, across the date line too', () => {
    expect(judgePoint({ lon: -17.4, lat: 14.7 }, SENEGAL)).toEqual({ point: { lon: -17.4, lat: 14.7 }, flags: [] });
    expect(judgePoint({ lon: -179.9, lat: -16.8 }, FIJI).flags).toEqual([]);
    expect(judgePoint({ lon: 178.4, lat: -18.1 }, FIJI).flags).toEqual([]);
    expect(isInBox({ lon: 0, lat: -18 }, FIJI)).toBe(false);
  });

  it('flags longitude and latitude that changed places', () => {
    expect(judgePoint({ lon: 14.7, lat: -17.4 }, SENEGAL).flags).toEqual(['swapped-coordinates', 'outside-country']);
    expect(judgePoint({ lon: -18.1, lat: 178.4 }, FIJI)).toEqual({ point: null, flags: ['absurd-coordinates', 'swapped-coordinates'] });
  });

  it('flags a point elsewhere and drops one that cannot be', () => {
    expect(judgePoint({ lon: 2.35, lat: 48.85 }, SENEGAL)).toEqual({ point: { lon: 2.35, lat: 48.85 }, flags: ['outside-country'] });
    expect(judgePoint({ lon: 0, lat: 0 }, SENEGAL)).toEqual({ point: null, flags: ['absurd-coordinates'] });
    expect(judgePoint({ lon: 1e6, lat: 48 }, SENEGAL)).toEqual({ point: null, flags: ['absurd-coordinates'] });
    expect(judgePoint({ lon: NaN, lat: 48 }, null)).toEqual({ point: null, flags: ['absurd-coordinates'] });
    expect(judgePoint({ lon: 2.35, lat: 48.85 }, null).flags).toEqual([]);
  });

  it('never keeps a point outside its country without a flag', () => {
    fc.assert(
      fc.property(point, (given) => {
        const judged = judgePoint(given, SENEGAL);
        expect(judged.flags.length > 0).toBe(judged.point === null || !isInBox(judged.point, SENEGAL));
      }),
    );
  });
});

describe('references to territories', () => {
  it('reads those of the four tiers and no other', () => {
    expect(parseTerritoryRef('departement:2A')).toEqual({ tier: 'departement', code: '2A' });
    expect(parseTerritoryRef('epci:200054807')).toEqual({ tier: 'epci', code: '200054807' });
    for (const ref of ['country:SN', '13', 'departement:', 'departement:13 ', 'region:x']) expect(parseTerritoryRef(ref)).toBeNull();
  });
});
