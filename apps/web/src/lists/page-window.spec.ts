import fc from 'fast-check';
import { listPages } from './page-window.js';

describe('the pages offered under a list', () => {
  it('shows them all when they are few', () => {
    expect(listPages(1, 1)).toEqual([1]);
    expect(listPages(2, 4)).toEqual([1, 2, 3, 4]);
  });

  it('keeps the two ends and the neighbours', () => {
    expect(listPages(10, 40)).toEqual([1, 'gap', 9, 10, 11, 'gap', 40]);
  });

  it('never hides a single page behind an ellipsis', () => {
    expect(listPages(4, 40)).toEqual([1, 2, 3, 4, 5, 'gap', 40]);
  });

  it('stays within the list when the address names a page after the last', () => {
    expect(listPages(99, 3)).toEqual([1, 2, 3]);
    expect(listPages(1, 0)).toEqual([]);
  });

  it('offers pages in order, once each, with the current one among them', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 500 }), (current, last) => {
        const pages = listPages(current, last).filter((step) => step !== 'gap');
        expect(pages).toEqual([...new Set(pages)].sort((a, b) => a - b));
        expect(pages).toContain(Math.min(current, last));
        expect(pages[0]).toBe(1);
        expect(pages.at(-1)).toBe(last);
      }),
    );
  });
});
