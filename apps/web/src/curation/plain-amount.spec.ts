import { plainAmount, showAmount } from './plain-amount.js';

it.each([
  ['1200', '1200'],
  ['1 200,50', '1200.50'],
  ['1\u202f200\u00a0€', '1200'],
  ['1.234.567,8', '1234567.8'],
  ['12,000.50', '12000.50'],
  ['12,000', '12,000'],
  ['12.000', '12.000'],
  ['-5', '-5'],
  ['mille', 'mille'],
])('an amount written %j is %j', (written, plain) => expect(plainAmount(written)).toBe(plain));

it('is shown as it is typed again', () => {
  expect([showAmount('1200.00', 'fr'), showAmount('1200.50', 'fr'), showAmount('1200.50', 'en')]).toEqual(['1200', '1200,50', '1200.50']);
  expect(plainAmount(showAmount('679034.25', 'fr'))).toBe('679034.25');
});
