import type { CooperationEnds } from './cooperation-ends.js';

/** How many cooperations reach each place, and from which side. */
export interface EndCounts {
  /** Cooperations that have this end, on either side. */
  readonly total: Uint32Array;
  /** 1 where the end is on the French side of at least one. */
  readonly isFrench: Uint8Array;
}

/** @param mask 1 for each cooperation to count. */
export function countEnds({ ends, french, partner }: CooperationEnds, mask: Uint8Array): EndCounts {
  const counts: EndCounts = { total: new Uint32Array(ends.length), isFrench: new Uint8Array(ends.length) };
  for (let row = 0; row < mask.length; row++) {
    if (!mask[row]) continue;
    for (const [lists, isFrench] of [[french, true], [partner, false]] as const) {
      const last = lists.offsets[row + 1] as number;
      for (let index = lists.offsets[row] as number; index < last; index++) {
        const end = lists.values[index] as number;
        (counts.total[end] as number)++;
        if (isFrench) counts.isFrench[end] = 1;
      }
    }
  }
  return counts;
}
