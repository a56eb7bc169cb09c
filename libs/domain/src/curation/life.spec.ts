import { checkLife, checkPeriod } from './check-life.js';
import { ENTRY_STATES } from './entry.js';
import { canMoveEntry } from './entry-transitions.js';

const codes = (refusals: readonly { readonly code: string }[]) => refusals.map(({ code }) => code);

describe('the life of an entry', () => {
  it('moves forward, wakes, and comes back from the archive only as a draft', () => {
    const moves = ENTRY_STATES.flatMap((from) => ENTRY_STATES.filter((to) => from !== to && canMoveEntry(from, to)).map((to) => `${from} ${to}`));
    expect(moves).toEqual([
      ...['draft proposed', 'draft published', 'draft archived'],
      ...['proposed draft', 'proposed published', 'proposed archived'],
      ...['published dormant', 'published archived'],
      ...['dormant published', 'dormant archived'],
      'archived draft',
    ]);
    expect(ENTRY_STATES.every((state) => canMoveEntry(state, state))).toBe(true);
  });

  it('is published only with a source', () => {
    expect(codes(checkLife({ state: 'published', sources: [] }))).toEqual(['source-missing']);
    expect(checkLife({ state: 'draft', sources: [] })).toEqual([]);
    expect(checkLife({ state: 'published', sources: [{ sourceId: 'a' }] })).toEqual([]);
  });

  it('names a record of a source once, with a day and an address that are ones', () => {
    expect(codes(checkLife({ state: 'draft', sources: [{ sourceId: 'a' }, { sourceId: 'a', recordId: null }] }))).toEqual(['source-repeated']);
    expect(checkLife({ state: 'draft', sources: [{ sourceId: 'a' }, { sourceId: 'a', recordId: '1' }] })).toEqual([]);
    expect(codes(checkLife({ state: 'draft', checkedOn: '2024-02', sources: [{ sourceId: 'a', retrievedOn: '2023-02-29' }] }))).toEqual([
      'date-malformed',
      'date-malformed',
    ]);
    expect(codes(checkLife({ state: 'draft', sources: [{ sourceId: 'a', url: 'javascript:alert(1)' }] }))).toEqual(['url-malformed']);
  });

  it('does not end before it starts', () => {
    expect(codes(checkPeriod({ since: '2024', until: '2023' }))).toEqual(['ends-before-start']);
    expect(codes(checkPeriod({ since: 'hier', until: '2023' }))).toEqual(['date-malformed']);
    expect(checkPeriod({ since: null, until: '2023' })).toEqual([]);
  });
});
