import fc from 'fast-check';
import { CentRounding, isSameAmount, readAmount } from './amounts.js';

it.each([
  ['679034.0', 6_790_340_000n],
  ['468120.9625', 4_681_209_625n],
  ['1 234,5', 12_345_000n],
  ['0', 0n],
])('reads %s', (cell, amount) => {
  expect(readAmount(cell)).toBe(amount);
});

it.each(['-5', '', '1e6', 'abc', '1.23456'])('refuses "%s"', (cell) => {
  expect(readAmount(cell)).toBeNull();
});

it('rounds so that the sum is the rounded sum, each amount within a cent', () => {
  fc.assert(
    fc.property(fc.array(fc.bigInt({ min: 0n, max: 10_000_000_000_000n }), { maxLength: 200 }), (amounts) => {
      const rounding = new CentRounding();
      const cents = amounts.map((amount) => rounding.round(amount));
      const gaps = amounts.map((amount, index) => amount - (cents[index] ?? 0n) * 100n);
      const total = amounts.reduce((sum, amount) => sum + amount, 0n);
      const kept = cents.reduce((sum, cent) => sum + cent, 0n) * 100n;
      return gaps.every((gap) => gap >= -100n && gap <= 100n) && total - kept >= -50n && total - kept <= 50n;
    }),
  );
});

it('never touches an amount whole in cents', () => {
  const rounding = new CentRounding();
  rounding.round(33n);
  expect(rounding.round(12_300n)).toBe(123n);
});

it('takes an amount for the same within the cent of its rounding', () => {
  expect(isSameAmount('468120.96', 4_681_209_625n)).toBe(true);
  expect(isSameAmount('468120.98', 4_681_209_625n)).toBe(false);
});
