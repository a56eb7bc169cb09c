import { FACET_VALUES_SEARCHED } from '@portulan/domain';
import { facetSearchQuerySchema } from './facet-search.schema.js';

describe('how many values a facet search tells', () => {
  const sizeOf = (size?: string) => facetSearchQuerySchema.safeParse({ room: 'actors', facet: 'epci', ...(size === undefined ? {} : { size }) }).data?.size;

  it('is fifty, or what was asked for, up to all that are looked through', () => {
    expect(sizeOf()).toBe(50);
    for (const size of [1, 99, 300, 1999, FACET_VALUES_SEARCHED]) expect(sizeOf(String(size))).toBe(size);
  });

  it.each(['0', '-1', '01', '1.5', 'all', '', String(FACET_VALUES_SEARCHED + 1), '20000'])('is never %s', (size) => {
    expect(sizeOf(size)).toBeUndefined();
  });
});
