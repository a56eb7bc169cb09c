/** Whole numbers from nought, in as few bytes as the largest of them needs. */
export type Numbers = Uint8Array | Uint16Array | Uint32Array;

const BYTE = 2 ** 8;
const TWO_BYTES = 2 ** 16;

/** The same numbers in the least room. */
export function narrowest(numbers: ArrayLike<number>): Numbers {
  let most = 0;
  for (let index = 0; index < numbers.length; index++) most = Math.max(most, numbers[index] as number);
  if (most < BYTE) return Uint8Array.from(numbers);
  return most < TWO_BYTES ? Uint16Array.from(numbers) : Uint32Array.from(numbers);
}
