import fc from 'fast-check';
import { leastKeys } from './least-keys.js';

describe('the least of many keys', () => {
  it('are those that sorting gives', () => {
    const keys = fc.array(fc.nat(50), { maxLength: 400 });
    fc.assert(
      fc.property(keys, fc.integer({ min: 1, max: 300 }), (given, count) => {
        const sorted = [...given].sort((a, b) => a - b);
        expect([...leastKeys(Float64Array.from(given), count)]).toEqual(sorted.slice(0, count));
      }),
    );
  });
});
