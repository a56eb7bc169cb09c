import fc from 'fast-check';
import { classesOf, classOf, CLASSES_MAX } from './shade-classes.js';

const values = fc.array(fc.oneof(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 5_000_000 })), { maxLength: 220 });

describe('the classes of a shaded map', () => {
  it('hold every value above nought, each in one class, in order and without overlap', () => {
    fc.assert(
      fc.property(values, (some) => {
        const classes = classesOf(some);
        const counted = some.filter((value) => value > 0);
        expect(classes.length).toBeLessThanOrEqual(CLASSES_MAX);
        expect(classes.reduce((sum, { count }) => sum + count, 0)).toBe(counted.length);
        for (const value of counted) expect(classOf(value, classes)).toBeGreaterThanOrEqual(0);
        for (const [index, { least, most }] of classes.entries()) {
          expect(least).toBeLessThanOrEqual(most);
          expect(counted).toContain(least);
          expect(counted).toContain(most);
          expect(least).toBeGreaterThan(classes[index - 1]?.most ?? 0);
        }
      }),
    );
  });

  it('do not depend on the order of the values', () => {
    fc.assert(fc.property(values, (some) => expect(classesOf([...some].reverse())).toEqual(classesOf(some))));
  });

  it('share out different values evenly, whatever the largest', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 5_000_000 }), { minLength: CLASSES_MAX, maxLength: 200 }), (some) => {
        const counts = classesOf(some).map(({ count }) => count);
        expect(counts).toHaveLength(CLASSES_MAX);
        expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('leave nought and what is no number plain', () => {
    expect(classesOf([0, Number.NaN, 0])).toEqual([]);
    expect(classOf(0, classesOf([1, 2, 3]))).toBe(-1);
    expect(classesOf([7, 7, 7])).toEqual([{ least: 7, most: 7, count: 3 }]);
  });
});
