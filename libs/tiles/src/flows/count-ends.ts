import type { CooperationPart } from './cooperation-part.js';

/** How many cooperations reach each place, and from which side. */
export interface EndCounts {
  /** Cooperations that have this end, on either side. */
  readonly total: Uint32Array;
  /** 1 where the end is on the French side of at least one. */
  readonly isFrench: Uint8Array;
}

/** @param endCount how many ends there are. */
export function countEnds(parts: readonly CooperationPart[], endCount: number): EndCounts {
  const counts: EndCounts = { total: new Uint32Array(endCount), isFrench: new Uint8Array(endCount) };
  for (const { sides, mask } of parts) {
    for (let row = 0; row < mask.length; row++) {
      if (!mask[row]) continue;
      for (const [lists, isFrench] of [[sides.french, true], [sides.partner, false]] as const) {
        const last = lists.offsets[row + 1] as number;
        for (let index = lists.offsets[row] as number; index < last; index++) {
          const end = lists.values[index] as number;
          (counts.total[end] as number)++;
          if (isFrench) counts.isFrench[end] = 1;
        }
      }
    }
  }
  return counts;
}
