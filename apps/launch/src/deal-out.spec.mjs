import { dealOut } from './deal-out.mjs';

const named = (...names) => names.map((name) => `/apps/web/e2e/${name}.e2e-spec.ts`);

describe('shares of the long tests', () => {
  it('hold each file once, whatever order they come in', () => {
    const paths = named('map', 'accessibility', 'search', 'people', 'other', 'another');
    const shares = dealOut(paths, 2);
    expect(shares.flat().sort()).toEqual([...paths].sort());
    expect(dealOut([...paths].reverse(), 2)).toEqual(shares);
  });

  it('take about as long: the two longest are parted', () => {
    const [first, second] = dealOut(named('accessibility', 'map', 'lists'), 2);
    expect(first).toEqual(named('map'));
    expect(second).toEqual(named('accessibility', 'lists'));
  });

  it('may be empty where there are fewer files than shares', () => {
    expect(dealOut(named('map'), 2)).toEqual([named('map'), []]);
  });
});
