import { encode } from 'uqr';

const QUIET_ZONE = 2;

/** A text as the dark squares of a QR code, one path. */
export function drawQr(text: string): { size: number; path: string } {
  const { size, data } = encode(text, { border: QUIET_ZONE, ecc: 'M' });
  const path = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  return { size, path };
}
