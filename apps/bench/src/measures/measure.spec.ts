import { compare, summarise } from './measure.js';

describe('measures', () => {
  it('give the median and the high percentiles of all runs', () => {
    const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);
    expect(summarise(hundred)).toEqual({ runs: 100, median: 51, p95: 96, p99: 100 });
  });

  it('run the contenders in turn, each at times first, and leave the first round out', async () => {
    const order: string[] = [];
    const measures = await compare({ a: async () => order.push('a'), b: async () => order.push('b') }, 40);
    const rounds = order.join('').match(/../g) ?? [];
    expect(new Set(rounds)).toEqual(new Set(['ab', 'ba']));
    expect(rounds).toHaveLength(41);
    expect(measures['a']?.runs).toBe(40);
  });
});
