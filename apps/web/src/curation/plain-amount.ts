/**
 * An amount as the register spells it (`1234.50`), from the ways in which people write one: blanks between thousands, a
 * comma for the decimals, a sign of euro. What can be read in two ways is left as it is, for the rules to refuse.
 */
export function plainAmount(text: string): string {
  const bare = text.replace(/[\s\u00A0\u202F€]/g, '');
  const decimals = Math.max(bare.lastIndexOf(','), bare.lastIndexOf('.'));
  if (decimals < 0) return bare;
  const [whole, cents] = [bare.slice(0, decimals), bare.slice(decimals + 1)];
  if (cents.length > 2) return bare;
  return `${whole.replace(/[,.](?=\d{3}(?:[,.]|$))/g, '')}.${cents}`;
}

/** The same for people to go on with: without cents that are none, with the comma of French. */
export const showAmount = (amount: string, lang: string): string => {
  const short = amount.replace(/\.00?$/, '');
  return lang === 'fr' ? short.replace('.', ',') : short;
};
