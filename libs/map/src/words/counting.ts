import type { Lang } from '@portulan/contract';

/** How a language writes figures, sums and things counted; none is singular in French. */
export function counting(lang: Lang) {
  const figures = new Intl.NumberFormat(lang);
  const money = new Intl.NumberFormat(lang, { style: 'currency', currency: 'EUR', notation: 'compact', maximumSignificantDigits: 3 });
  const isOne = (count: number) => (lang === 'fr' ? count < 2 : count === 1);
  return {
    figure: (value: number) => figures.format(value),
    money: (value: number) => money.format(value),
    counted: (count: number, one: string, many: string) => `${figures.format(count)} ${isOne(count) ? one : many}`,
  };
}
