import type { Facets } from '@portulan/contract';
import { FACET_CARRIED, readWholeFacet, trimFacets } from './trim-facets.js';

const values = (count: number) => Array.from({ length: count }, (_, index) => ({ value: `v${index}`, label: `V ${index}`, count: count - index }));

describe('what a page carries of its facets', () => {
  const facets = { kind: values(3), epci: values(1_000) } as unknown as Facets;
  const told = { facets, longFacets: [] };

  it('is the largest values of a long one, with how many there are', () => {
    const { facets: kept, totals } = trimFacets(told, {});
    expect(kept.kind).toEqual(facets.kind);
    expect(kept.epci).toEqual(facets.epci.slice(0, FACET_CARRIED));
    expect(totals).toEqual({ epci: { count: 1_000, isLeast: false } });
    expect(trimFacets({ facets, longFacets: ['epci'] }, {}).totals).toEqual({ epci: { count: 1_000, isLeast: true } });
  });

  it('is all the values of the one that its address asks whole', () => {
    expect(trimFacets(told, {}, readWholeFacet(new URLSearchParams('valeurs=epci')))).toEqual({ facets, totals: {} });
    expect(readWholeFacet(new URLSearchParams('valeurs=__proto__'))).toBeUndefined();
  });

  it('keeps the values that are chosen, with their counts', () => {
    const { facets: kept } = trimFacets(told, { epci: ['v999', 'v2'] });
    expect(kept.epci.at(-1)).toEqual({ value: 'v999', label: 'V 999', count: 1 });
    expect(kept.epci).toHaveLength(FACET_CARRIED + 1);
  });
});
