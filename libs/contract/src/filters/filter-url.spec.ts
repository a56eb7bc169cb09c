import fc from 'fast-check';
import { entryFilterSchema, filterShape, listQuerySchema } from './entry-filter.schema.js';
import { FILTER_NAMES } from './filter-names.js';
import { filterToParams, paramsToQuery } from './filter-url.js';
import { readFilter } from './read-filter.js';

describe('a filter in an address', () => {
  const codes = fc.uniqueArray(fc.constantFrom('93', '84', '11', '2A'), { minLength: 1 });
  const filter = fc.record(
    {
      q: fc.string({ minLength: 1, maxLength: 40 }).filter((text) => !text.includes('\0')),
      region: codes,
      country: fc.uniqueArray(fc.constantFrom('SN', 'ML', 'DE'), { minLength: 1 }),
      sdg: fc.uniqueArray(fc.integer({ min: 1, max: 17 }), { minLength: 1 }),
      where: fc.constantFrom('any', 'seat', 'action', 'partner'),
      since: fc.integer({ min: 1900, max: 2100 }),
      near: fc.record({ lon: fc.integer({ min: -180, max: 180 }), lat: fc.integer({ min: -90, max: 90 }) }),
    },
    { requiredKeys: [] },
  );

  it('reads back as it was written', () => {
    fc.assert(
      fc.property(filter, (given) => {
        const read = entryFilterSchema.parse(paramsToQuery(filterToParams(given as never)));
        const sorted = (list?: readonly (string | number)[]) => list && [...list].map(String).sort();
        expect({ ...read, region: sorted(read.region), country: sorted(read.country), sdg: sorted(read.sdg) }).toEqual({
          where: 'any',
          ...given,
          region: sorted(given.region),
          country: sorted(given.country),
          sdg: sorted(given.sdg),
        });
      }),
    );
  });

  it('is the same text whatever the order of the choices', () => {
    const text = (country: string[]) => filterToParams({ country, where: 'any' }).toString();
    expect(text(['SN', 'ML'])).toBe(text(['ML', 'SN']));
  });

  it('keeps what is right and drops what is wrong, in the address of a page', () => {
    expect(readFilter(new URLSearchParams('country=sn&sdg=99&page=2&lang=en&since=soon'))).toEqual({ where: 'any', country: ['SN'] });
  });
});

describe('the names of the filters', () => {
  it('are those of their schema', () => {
    expect(FILTER_NAMES).toEqual(Object.keys(filterShape));
  });
});

describe('a list query', () => {
  it('has a first page of twenty, in French', () => {
    expect(listQuerySchema.parse({})).toEqual({ where: 'any', lang: 'fr', page: 1, size: 20 });
  });

  it('names an unknown parameter', () => {
    expect(listQuerySchema.safeParse({ colour: 'red' }).error?.issues[0]).toMatchObject({ code: 'unrecognized_keys', keys: ['colour'] });
  });

  it.each([
    { page: '0' }, { size: '101' }, { sdg: '18' }, { kind: 'ghost' }, { country: 'FRA' }, { near: '200,1' }, { bbox: '1,2,3' }, { radius: '0' }, { q: 'a\0b' },
  ])('refuses %j', (query) => {
    expect(listQuerySchema.safeParse(query).success).toBe(false);
  });

  it('takes a box across the date line', () => {
    expect(listQuerySchema.parse({ bbox: '170,-30,-170,0' }).bbox).toEqual([170, -30, -170, 0]);
  });
});
