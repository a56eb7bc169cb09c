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

  it('are told for lists of keys, each in its order, and asked for together and once', async () => {
    const keys = fc.array(fc.nat(9).map(String), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 4 }), fc.array(fc.array(keys, { maxLength: 4 }), { maxLength: 4 }), async (kept, calls) => {
        const values = new RecentValues<string>(kept);
        for (const lists of calls) {
          const asked: string[] = [];
          const told = await values.getLists(lists, async (unknown) => (asked.push(...unknown), unknown.map((key) => [key, `of ${key}`] as const)));
          expect(told).toEqual(lists.map((list) => list.map((key) => `of ${key}`)));
          expect(new Set(asked).size).toBe(asked.length);
        }
      }),
    );
    const values = new RecentValues<string>(9);
    const read = async (unknown: readonly string[]) => unknown.map((key) => [key, `first ${key}`] as const);
    await values.getLists([['a', 'b'], ['a']], read);
    expect(await values.getLists([['b', 'c', 'a']], async (unknown) => unknown.map((key) => [key, `second ${key}`] as const))).toEqual([['first b', 'second c', 'first a']]);
  });
});
