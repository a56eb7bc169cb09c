import fc from 'fast-check';
import { flowQuerySchema, paramsToQuery } from '@portulan/contract';
import { boxToAsk, flowAddress, flowLevelAt, type Box } from './flow-query.js';

const sight = fc
  .tuple(
    fc.double({ min: -180, max: 180, noNaN: true }),
    fc.double({ min: -80, max: 70, noNaN: true }),
    fc.double({ min: 0.1, max: 60, noNaN: true }),
    fc.double({ min: 0.1, max: 10, noNaN: true }),
  )
  .map(([west, south, width, height]): Box => {
    const east = west + width;
    return [west, south, east > 180 ? east - 360 : east, Math.min(85, south + height)];
  });

const spanOf = ([west, , east]: Box) => (east < west ? east - west + 360 : east - west);

const ALL = { filter: {}, pinned: [] };
const LEVELS = ['world', 'region', 'departement', 'place'] as const;

describe('the links to ask for', () => {
  it('go from regions to places as one comes near', () => {
    expect([2, 3, 4.1, 4.5, 5.9, 6, 11].map((zoom) => flowLevelAt(zoom, ALL))).toEqual(['world', 'region', 'region', 'departement', 'departement', 'place', 'place']);
  });

  it('lead to countries from afar too, once some place is looked at', () => {
    expect(flowLevelAt(2, { ...ALL, pinned: ['region:93'] })).toBe('region');
    expect(flowLevelAt(2, { ...ALL, filter: { country: ['SN'] } })).toBe('region');
    expect(flowLevelAt(2, { ...ALL, filter: { form: ['twinning'], since: 1990 } })).toBe('world');
  });

  it('stay at their level a little beyond its edge, whichever way one comes', () => {
    expect(flowLevelAt(2.6, ALL, 'world')).toBe('world');
    expect(flowLevelAt(4.3, ALL, 'region')).toBe('region');
    expect(flowLevelAt(4.1, ALL, 'departement')).toBe('departement');
    expect(flowLevelAt(5.9, ALL, 'place')).toBe('place');
    fc.assert(
      fc.property(fc.double({ min: 0.6, max: 12, noNaN: true }), fc.constantFrom(...LEVELS), (zoom, current) => {
        const level = flowLevelAt(zoom, ALL, current);
        expect(flowLevelAt(zoom, ALL, level)).toBe(level);
      }),
    );
  });

  it('are those of a box that holds what is in sight, and that the API takes', () => {
    fc.assert(
      fc.property(sight, fc.constantFrom('departement' as const, 'place' as const), (seen, level) => {
        const box = boxToAsk(level, seen);
        expect(box).not.toBeNull();
        if (box === null) return;
        expect(spanOf(box)).toBeGreaterThanOrEqual(spanOf(seen) - 1e-9);
        expect(box[1]).toBeLessThanOrEqual(seen[1] + 1e-9);
        expect(box[3]).toBeGreaterThanOrEqual(seen[3] - 1e-9);
        const address = flowAddress({ filter: {}, lang: 'fr', level, box });
        const query = paramsToQuery(new URLSearchParams(address.split('?')[1]));
        expect(flowQuerySchema.safeParse(query).success).toBe(true);
      }),
    );
  });

  it('are of the whole world from afar', () => {
    expect(boxToAsk('world', [-20, 0, 40, 60])).toBeNull();
    expect(boxToAsk('region', [-20, 0, 40, 60])).toBeNull();
    expect(boxToAsk('departement', [-90, 0, 90, 60])).toBeNull();
  });

  it('stay the same for a small move', () => {
    expect(boxToAsk('place', [4.1, 43.2, 6.3, 44.4])).toEqual(boxToAsk('place', [4.15, 43.25, 6.35, 44.45]));
  });

  it('have one address for one question, and a box asked by hand wins', () => {
    const bbox: [number, number, number, number] = [0, 40, 10, 50];
    const one = flowAddress({ filter: { country: ['SN', 'ML'], bbox }, lang: 'fr', level: 'place', box: [1, 1, 2, 2] });
    const other = flowAddress({ filter: { bbox, country: ['ML', 'SN'] }, lang: 'fr', level: 'place', box: null });
    expect(one).toBe(other);
    expect(new URLSearchParams(one.split('?')[1]).get('bbox')).toBe('0,40,10,50');
  });
});
