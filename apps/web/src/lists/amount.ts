import type { Lang } from '@portulan/contract';

/**
 * A decimal amount in words of its currency, exact to the cent and without idle zeros: "1 250 000 €".
 * The text goes to `Intl` as it is, never through a floating number.
 */
export function formatAmount(value: string, currency: string, lang: Lang): string {
  if (!/^-?\d+(\.\d+)?$/.test(value) || !/^[A-Za-z]{3}$/.test(currency)) return `${value} ${currency}`;
  const format = new Intl.NumberFormat(lang === 'fr' ? 'fr-FR' : 'en-GB', {
    style: 'currency',
    currency,
    trailingZeroDisplay: 'stripIfInteger',
  });
  return format.format(value as Intl.StringNumericLiteral);
}
