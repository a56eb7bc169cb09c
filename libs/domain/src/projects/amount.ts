/** Digits before the point that `numeric(18, 2)` has room for. */
const AMOUNT_SHAPE = /^\d{1,16}(\.\d{1,2})?$/;

/** A sum of money as text: digits, and a point with one or two decimals. Never negative, never in scientific notation. */
export const isAmount = (text: string): boolean => AMOUNT_SHAPE.test(text);

/** ISO 4217, by its shape. */
export const isCurrency = (text: string): boolean => /^[A-Z]{3}$/.test(text);

/** An amount in cents, exact whatever its size. */
export function toCents(amount: string): bigint {
  const [whole = '0', decimals = ''] = amount.split('.');
  return BigInt(whole) * 100n + BigInt(decimals.padEnd(2, '0'));
}

/** Cents as an amount with two decimals: the one spelling that is kept. */
export const fromCents = (cents: bigint): string => `${cents / 100n}.${String(cents % 100n).padStart(2, '0')}`;

/** The exact sum, to the cent. */
export const addAmounts = (amounts: readonly string[]): string => fromCents(amounts.reduce((sum, amount) => sum + toCents(amount), 0n));
