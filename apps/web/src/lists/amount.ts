import type { Lang } from '@portulan/contract';

/**
 * A decimal amount in words of its currency, exact to the cent and without idle zeros: "1 250 000 €".
 * The text goes to `Intl` as it is, never through a floating number.
 */
export function formatAmount(value: string, currency: string, lang: Lang): string {
  if (!/^-?\d+(\.\d+)?$/.test(value) || !/^[A-Za-z]{3}$/.test(currency)) return `${value} ${currency}`;
  return formatOf(currency.toUpperCase(), lang).format(value as Intl.StringNumericLiteral);
}

/** Dear to make, and the same few for every card of a list. */
const formats = new Map<string, Intl.NumberFormat>();

function formatOf(currency: string, lang: Lang): Intl.NumberFormat {
  const name = `${lang} ${currency}`;
  const known =
    formats.get(name) ??
    new Intl.NumberFormat(lang === 'fr' ? 'fr-FR' : 'en-GB', { style: 'currency', currency, trailingZeroDisplay: 'stripIfInteger' });
  formats.set(name, known);
  return known;
}
