import fc from 'fast-check';
import { RecentValues } from './recent-values.js';

describe('recent values', () => {
  it('keep the last ones that were put or asked for, and never another than was put', () => {
    const steps = fc.array(fc.tuple(fc.constantFrom('put', 'ask'), fc.nat(12)), { maxLength: 200 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6 }), steps, (kept, given) => {
        const values = new RecentValues<string>(kept);
        /** The latest last. */
        let model: string[] = [];
        for (const [step, number] of given) {
          const key = String(number);
          const known = values.get(key);
          if (model.slice(-kept).includes(key)) expect(known).toBe(`of ${key}`);
          else expect([undefined, `of ${key}`]).toContain(known);
          if (step === 'put' && known === undefined) values.set(key, `of ${key}`);
          if (step === 'put' || known !== undefined) model = [...model.filter((each) => each !== key), key];
        }
      }),
    );
  });

  it('forget what nobody asks for', () => {
    const values = new RecentValues<string>(2);
    for (const key of ['a', 'b', 'c', 'd', 'e']) values.set(key, key);
    expect(values.get('a')).toBeUndefined();
    expect(values.get('e')).toBe('e');
  });
});
