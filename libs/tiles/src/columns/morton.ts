/** Bits per axis of a Morton code: cells of the finest grid are 1/65,536 of the world, some 600 m at the equator. */
export const MORTON_BITS = 16;

const spread = (value: number): number => {
  let bits = value & 0xffff;
  bits = (bits | (bits << 8)) & 0x00ff00ff;
  bits = (bits | (bits << 4)) & 0x0f0f0f0f;
  bits = (bits | (bits << 2)) & 0x33333333;
  return (bits | (bits << 1)) & 0x55555555;
};

/** Interleaves two 16-bit cell numbers: the cells of any tile are then one contiguous run of codes. */
export const mortonCode = (cellX: number, cellY: number): number => (spread(cellX) | (spread(cellY) << 1)) >>> 0;

/** The first index in `codes` (ascending) whose value is at least `code`. */
export function lowerBound(codes: Uint32Array, code: number): number {
  let low = 0;
  let high = codes.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((codes[middle] as number) < code) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The run of codes that tile z/x/y covers, as [first, end) codes; `end` may be 2^32. */
export function tileCodes(z: number, x: number, y: number): [first: number, end: number] {
  const shift = 2 * (MORTON_BITS - z);
  const first = mortonCode(x, y) * 2 ** shift;
  return [first, first + 2 ** shift];
}
