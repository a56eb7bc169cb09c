import { formatAmount } from './amount.js';

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe('an amount', () => {
  it('is written in the currency of its source, without idle zeros', () => {
    expect(plain(formatAmount('1250000.00', 'EUR', 'fr'))).toBe('1 250 000 €');
    expect(plain(formatAmount('1250000.50', 'EUR', 'fr'))).toBe('1 250 000,50 €');
    expect(formatAmount('1250000', 'EUR', 'en')).toBe('€1,250,000');
  });

  it('stays exact where a floating number would round', () => {
    expect(plain(formatAmount('9007199254740993.25', 'EUR', 'fr'))).toBe('9 007 199 254 740 993,25 €');
  });

  it('shows what the source says when it cannot be read', () => {
    expect(formatAmount('about 3', 'EUR', 'fr')).toBe('about 3 EUR');
    expect(formatAmount('12', 'euros', 'fr')).toBe('12 euros');
  });
});
