import fc from 'fast-check';
import { isInBox, isWithin } from './geometry.js';
import { NumberLists } from './number-lists.js';
import { searchShelf } from './search-shelf.js';
import { Shelf, type ShelfRow } from './shelf.js';

const row = (ord: number, given: Partial<ShelfRow> = {}): ShelfRow => ({
  ...{ ord, id: `id-${String(ord).padStart(3, '0')}`, change: String(ord), removed: false, facets: '', seat: '', action: '', partner: '', points: '' },
  ...{ since: null, until: null, links: 0, updated: 0, sortFr: `name ${ord}`, sortEn: `name ${ord}` },
  ...given,
});
const request = { filter: { where: 'any' as const }, sort: 'name' as const, lang: 'fr' as const, offset: 0, limit: 100, facets: [] };

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
    const shelf = new Shelf();
    shelf.take([row(1, { sortFr: 'a' }), row(2, { sortFr: 'b' }), row(3, { sortFr: 'c' })]);
    expect(searchShelf(shelf, request, null).ids).toEqual(['id-001', 'id-002', 'id-003']);
    shelf.take([row(1, { sortFr: 'z' }), row(2, { removed: true }), row(4, { sortFr: 'b' })]);
    expect(searchShelf(shelf, request, null)).toMatchObject({ ids: ['id-004', 'id-003', 'id-001'], total: 3 });
  });

  it('counts a facet without its own choice, and the others with it', () => {
    const shelf = new Shelf();
    shelf.take([row(1, { facets: 'kind:a theme:x' }), row(2, { facets: 'kind:b theme:x' }), row(3, { facets: 'kind:b theme:y' })]);
    const found = searchShelf(shelf, { ...request, filter: { where: 'any', theme: ['x'] }, facets: ['kind', 'theme'] }, null);
    expect(found.facets).toEqual({
      kind: [{ value: 'a', count: 1 }, { value: 'b', count: 1 }],
      theme: [{ value: 'x', count: 2 }, { value: 'y', count: 1 }],
    }); // prettier-ignore
  });

  it('puts the best rank first, then the best linked, then the name', () => {
    const shelf = new Shelf();
    shelf.take([row(1, { links: 9 }), row(2, { links: 1 }), row(3, { links: 9 }), row(4)]);
    const hits = { slots: Int32Array.from([0, 1, 2, 3]), ranks: Uint8Array.from([2, 8, 2, 2]) };
    expect(searchShelf(shelf, { ...request, sort: 'relevance' }, hits).ids).toEqual(['id-002', 'id-001', 'id-003', 'id-004']);
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

  it('is told across the date line', () => {
    expect(isInBox([170, -20, -170, 0])(175, -10)).toBe(true);
    expect(isInBox([170, -20, -170, 0])(0, -10)).toBe(false);
  });
});
