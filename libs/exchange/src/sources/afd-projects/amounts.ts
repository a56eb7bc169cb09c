/** Ten-thousandths of a euro: the file has up to four decimals. */
export type TenThousandths = bigint;

const PER_CENT = 100n;

/** Reads `468120.9625` or `679034,5`; null for what is no amount or is negative. */
export function readAmount(cell: string): TenThousandths | null {
  const match = /^(?<whole>\d+)(?:[.,](?<part>\d{1,4})0*)?$/.exec(cell.replace(/[\s\u00a0\u202f]/g, ''));
  if (!match?.groups) return null;
  return BigInt(match.groups['whole'] ?? '0') * 10_000n + BigInt((match.groups['part'] ?? '').padEnd(4, '0'));
}

/**
 * Rounds amounts to the cent one after another, passing on what was taken off or added, so that the sum of the rounded
 * amounts is the rounded sum of the amounts: rounding each row alone loses or makes a cent on AFD's file. An amount that
 * is whole in cents is never touched.
 */
export class CentRounding {
  private carried = 0n;

  round(amount: TenThousandths): bigint {
    if (amount % PER_CENT === 0n) return amount / PER_CENT;
    const exact = amount + this.carried;
    const cents = (exact + PER_CENT / 2n) / PER_CENT;
    this.carried = exact - cents * PER_CENT;
    return cents;
  }
}

/** True when an amount kept in the register is the file's, give or take the cent of its rounding. */
export function isSameAmount(kept: string, amount: TenThousandths): boolean {
  const known = readAmount(kept);
  if (known === null) return false;
  const gap = known > amount ? known - amount : amount - known;
  return gap <= PER_CENT;
}
