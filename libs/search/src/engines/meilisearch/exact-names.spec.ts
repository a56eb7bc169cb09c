import fc from 'fast-check';
import { readQuestion } from '../../words/index.js';
import type { FindRequest } from '../../port/index.js';
import { exactNames, pageAfter } from './exact-names.js';

describe('a page of an order in two parts', () => {
  it('is the same as that of the whole order, wherever it begins', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(5), fc.nat(12), fc.nat(20), fc.integer({ min: 1, max: 6 }), async (exact, more, offset, limit) => {
        const first = Array.from({ length: exact }, (_, index) => `exact ${index}`);
        const others = Array.from({ length: more }, (_, index) => `other ${index}`);
        const page = await pageAfter(first.slice(0, offset + limit), { offset, limit }, async (start, count) => others.slice(start, start + count));
        expect(page).toEqual([...first, ...others].slice(offset, offset + limit));
      }),
    );
  });
});

describe('the entries of that very name', () => {
  const request: FindRequest = { question: readQuestion('Lyons'), filter: { where: 'any' }, sort: 'relevance', lang: 'fr', offset: 0, limit: 20, facets: [] };
  const whole = 'wholeNames = "=lyons"';
  const roots = 'wholeRoots = "=lyon" AND wholeNames != "=lyons"';

  it.each([
    { borne: ['=lyons', '=lyon'], asked: [whole, roots] },
    { borne: ['=lyon'], asked: [roots] },
    { borne: ['=lyons'], asked: [whole] },
    { borne: [], asked: [] },
  ])('are asked for apart where there are any: $borne', ({ borne, asked }) => {
    expect(exactNames(request, (name) => borne.includes(name))).toEqual(asked);
  });

  it('do not count in another order, nor where nothing is to be shown', () => {
    expect(exactNames({ ...request, sort: 'name' }, () => true)).toEqual([]);
    expect(exactNames({ ...request, limit: 0 }, () => true)).toEqual([]);
  });
});
