import fc from 'fast-check';
import { pageAfter } from './page-after.js';

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
