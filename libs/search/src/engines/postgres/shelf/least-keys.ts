/** From so many on, sorting everything is no slower. */
const KEPT_MAX = 256;

/**
 * The `count` least of the keys, in order: those of the first pages, the most read, without sorting the rest.
 *
 * @param keys may be put in another order
 */
export function leastKeys(keys: Float64Array, count: number): Float64Array {
  if (count > KEPT_MAX || count >= keys.length) return keys.sort().subarray(0, count);
  // The least of those seen so far, in order; nearly every other key is sent away by the last of them.
  const kept = new Float64Array(count).fill(Infinity);
  for (let index = 0; index < keys.length; index++) {
    const key = keys[index] as number;
    if (key >= (kept[count - 1] as number)) continue;
    let at = count - 1;
    for (; at > 0 && (kept[at - 1] as number) > key; at--) kept[at] = kept[at - 1] as number;
    kept[at] = key;
  }
  return kept;
}
