import { FACET_VALUES_MAX } from '@portulan/domain';
import fc from 'fast-check';
import type { FindRequest } from '../../../port/index.js';
import { WordDictionary } from '../../../words/index.js';
import { isInBox, isInPolygon, isWithin } from './geometry.js';
import { NumberLists } from './number-lists.js';
import { pickPage } from './pick-page.js';
import { selectEntries, type Hits } from './select-entries.js';
import { Shelf, type ShelfRow } from './shelf.js';

const row = (ord: number, given: Partial<ShelfRow> = {}): ShelfRow => ({
  ...{ ord, id: `id-${String(ord).padStart(3, '0')}`, change: String(ord), removed: false, facets: '', seat: '', action: '', partner: '', points: '' },
  ...{ since: null, until: null, standing: 0, updated: 0, sortFr: `name ${ord}`, sortEn: `name ${ord}`, words: Buffer.alloc(0) },
  ...given,
});
const request = { filter: { where: 'any' as const }, sort: 'name' as const, lang: 'fr' as const, offset: 0, limit: 100, facets: [] };

const searchShelf = (shelf: Shelf, asked: Omit<FindRequest, 'question'>, hits: Hits | null = null) => {
  const { matches, facets } = selectEntries(shelf, asked, hits);
  return { ids: pickPage(shelf, asked, matches, hits).map((slot) => shelf.ids[slot]), total: matches.length, facets };
};

describe('lists of numbers', () => {
  it('hold what was last set, however often they are rewritten', () => {
    const writes = fc.array(fc.tuple(fc.nat(30), fc.array(fc.nat(1000), { maxLength: 400 })), { maxLength: 120 });
    fc.assert(
      fc.property(writes, (sets) => {
        const lists = new NumberLists(new Uint32Array(0));
        const model = new Map<number, number[]>();
        for (const [slot, list] of sets) {
          lists.set(slot, list);
          model.set(slot, list);
        }
        for (const [slot, list] of model) {
          const start = lists.starts[slot] as number;
          expect([...lists.values.subarray(start, start + (lists.lengths[slot] as number))]).toEqual(list);
        }
      }),
    );
  });
});

describe('a shelf', () => {
  it('forgets what is removed and takes what is renamed to its new place', () => {
    const shelf = new Shelf(new WordDictionary());
    shelf.take([row(1, { sortFr: 'a' }), row(2, { sortFr: 'b' }), row(3, { sortFr: 'c' })]);
    expect(searchShelf(shelf, request, null).ids).toEqual(['id-001', 'id-002', 'id-003']);
    shelf.take([row(1, { sortFr: 'z' }), row(2, { removed: true }), row(4, { sortFr: 'b' })]);
    expect(searchShelf(shelf, request, null)).toMatchObject({ ids: ['id-004', 'id-003', 'id-001'], total: 3 });
  });

  it('counts a facet without its own choice, and the others with it', () => {
    const shelf = new Shelf(new WordDictionary());
    shelf.take([row(1, { facets: 'kind:a theme:x' }), row(2, { facets: 'kind:b theme:x' }), row(3, { facets: 'kind:b theme:y' })]);
    const found = searchShelf(shelf, { ...request, filter: { where: 'any', theme: ['x'] }, facets: ['kind', 'theme'] }, null);
    expect(found.facets).toEqual({
      kind: [{ value: 'a', count: 1 }, { value: 'b', count: 1 }],
      theme: [{ value: 'x', count: 2 }, { value: 'y', count: 1 }],
    }); // prettier-ignore
  });

  it('counts the decades in which an entry is alive, as the years of the filter would find it', () => {
    const year = fc.option(fc.integer({ min: 1890, max: 2040 }), { nil: null });
    fc.assert(
      fc.property(fc.array(fc.tuple(year, year), { maxLength: 12 }), fc.record({ since: year, until: year }), (lives, { since, until }) => {
        const shelf = new Shelf(new WordDictionary());
        shelf.take(lives.map(([from, to], at) => row(at + 1, { since: from, until: to })));
        const years = (from: number | null, to: number | null) => ({ where: 'any' as const, ...(from === null ? {} : { since: from }), ...(to === null ? {} : { until: to }) });
        const period = searchShelf(shelf, { ...request, filter: years(since, until), facets: ['period'] }, null).facets.period ?? [];
        expect(period.map(({ value }) => value)).toEqual(period.map(({ value }) => value).sort());
        for (let decade = 1880; decade <= new Date().getFullYear(); decade += 10) {
          const { total } = searchShelf(shelf, { ...request, filter: years(decade, decade + 9) }, null);
          expect([decade, period.find(({ value }) => value === String(decade))?.count ?? 0]).toEqual([decade, total]);
        }
      }),
    );
  });

  it('tells the largest values of a facet that has a great many', () => {
    const shelf = new Shelf(new WordDictionary());
    const twice = new Set([3, 1500, 2999]);
    shelf.take(Array.from({ length: 3000 }, (_, at) => row(at + 1, { facets: `funder:${at}${twice.has(at) ? '' : ` funder:${at + 10_000}`}` })));
    shelf.take([...twice].map((at, index) => row(4000 + index, { facets: `funder:${at}` })));
    const { funder = [] } = searchShelf(shelf, { ...request, facets: ['funder'] }, null).facets;
    expect(funder.slice(0, 3)).toEqual([{ value: '1500', count: 2 }, { value: '2999', count: 2 }, { value: '3', count: 2 }]); // prettier-ignore
    expect(funder).toHaveLength(FACET_VALUES_MAX);
    expect(searchShelf(shelf, { ...request, facets: ['funder'], valuesMax: 2 }, null).facets.funder).toEqual(funder.slice(0, 2));
  });

  it('puts the best rank first, then the best linked, then the name', () => {
    const shelf = new Shelf(new WordDictionary());
    shelf.take([row(1, { standing: 9 }), row(2, { standing: 1 }), row(3, { standing: 9 }), row(4)]);
    const hits = { slots: Int32Array.from([0, 1, 2, 3]), ranks: Uint8Array.from([2, 8, 2, 2]) };
    expect(searchShelf(shelf, { ...request, sort: 'relevance' }, hits).ids).toEqual(['id-002', 'id-001', 'id-003', 'id-004']);
    // Where no word is left to look for, all answer equally well.
    expect(searchShelf(shelf, { ...request, sort: 'relevance' }).ids).toEqual(['id-001', 'id-003', 'id-002', 'id-004']);
  });

  it('cuts any page from the one order', () => {
    const hit = fc.record({ rank: fc.nat(15), standing: fc.nat(3), isKept: fc.boolean() });
    fc.assert(
      fc.property(fc.array(hit, { maxLength: 60 }), fc.nat(40), fc.integer({ min: 1, max: 20 }), (found, offset, limit) => {
        const shelf = new Shelf(new WordDictionary());
        shelf.take(found.map(({ standing, isKept }, at) => row(at + 1, { standing, sortFr: String(at).padStart(2, '0'), facets: isKept ? 'kind:association' : '' })));
        const hits = { slots: Int32Array.from(found.keys()), ranks: Uint8Array.from(found, ({ rank }) => rank) };
        const { ids } = searchShelf(shelf, { ...request, sort: 'relevance', filter: { where: 'any', kind: ['association'] }, offset, limit }, hits);
        const inOrder = found.map((each, at) => ({ ...each, id: shelf.ids[at] })).filter(({ isKept }) => isKept);
        inOrder.sort((a, b) => b.rank - a.rank || b.standing - a.standing);
        expect(ids).toEqual(inOrder.slice(offset, offset + limit).map(({ id }) => id));
      }),
    );
  });
});

describe('where points lie', () => {
  it('is told within metres of the radius', () => {
    const marseille = { lon: 5.3698, lat: 43.2965 };
    // Marseille to Lyon is 277 km as the crow flies.
    expect(isWithin(marseille, 279)(4.8357, 45.764)).toBe(true);
    expect(isWithin(marseille, 275)(4.8357, 45.764)).toBe(false);
    expect(isWithin({ lon: 179.9, lat: 0 }, 30)(-179.9, 0)).toBe(true);
    expect(isWithin({ lon: 0, lat: 90 }, 1)(123, 90)).toBe(true);
  });

  it('is told of any area as by its triangles, on both sides of the date line', () => {
    // Corners on whole degrees, points elsewhere: none lies on a line, where a hair decides.
    const corner = fc.tuple(fc.integer({ min: -260, max: 260 }), fc.integer({ min: -90, max: 90 }));
    const point = fc.tuple(fc.integer({ min: -180, max: 179 }), fc.integer({ min: -90, max: 89 }));
    fc.assert(
      fc.property(fc.array(corner, { minLength: 3, maxLength: 12 }), point, (corners, [x, y]) => {
        const [lon, lat] = [x + Math.SQRT1_2, y + Math.PI / 7];
        expect(isInPolygon(corners)(lon, lat)).toBe([lon - 360, lon, lon + 360].some((each) => isInOddTriangles(corners, each, lat)));
      }),
      { numRuns: 1000 },
    );
  });

  it('makes the order where no word is left but a circle: the nearest seats first, by the kilometre', () => {
    const shelf = new Shelf(new WordDictionary());
    const seat = (ord: number, lon: number, standing: number) => row(ord, { points: `0 ${lon} 45`, standing });
    shelf.take([seat(1, 4.3, 9), seat(2, 4.001, 1), seat(3, 4.002, 5), row(4, { points: '2 4 45', standing: 99 })]);
    const near = { ...request, sort: 'relevance' as const, filter: { where: 'any' as const, near: { lon: 4, lat: 45 }, radius: 50 } };
    expect(searchShelf(shelf, near).ids).toEqual(['id-003', 'id-002', 'id-001', 'id-004']);
  });

  it('is told across the date line', () => {
    const fiji = isInPolygon([[170, -20], [190, -20], [190, -10], [170, -10]]); // prettier-ignore
    expect([fiji(175, -15), fiji(-175, -15), fiji(-165, -15), fiji(165, -15)]).toEqual([true, true, false, false]);
    expect(isInPolygon([[1, 1], [1, 1], [1, 1]])(1, 1)).toBe(false); // prettier-ignore
    expect(isInBox([170, -20, -170, 0])(175, -10)).toBe(true);
    expect(isInBox([170, -20, -170, 0])(0, -10)).toBe(false);
  });
});

type Corner = readonly [number, number];

/** Even-odd in another way: a polygon is the triangles that its first corner makes with each edge, and what two of them hold is out. */
function isInOddTriangles(corners: readonly Corner[], lon: number, lat: number): boolean {
  const first = corners[0] as Corner;
  const triangles = corners.slice(1, -1).map((corner, at) => [first, corner, corners[at + 2] as Corner] as const);
  return triangles.filter((triangle) => isInTriangle(triangle, [lon, lat])).length % 2 === 1;
}

function isInTriangle([a, b, c]: readonly [Corner, Corner, Corner], point: Corner): boolean {
  const side = ([ax, ay]: Corner, [bx, by]: Corner) => Math.sign((bx - ax) * (point[1] - ay) - (by - ay) * (point[0] - ax));
  const sides = [side(a, b), side(b, c), side(c, a)];
  const area = (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
  return area !== 0 && (sides.every((each) => each > 0) || sides.every((each) => each < 0));
}
