/** Read through at once: tables are joined once for all of these, and what is gathered stays within the memory of a sort. */
const MOST_ENTRIES = 50_000;
/** Fewer are not worth the joining. */
const FEWEST_ENTRIES = 8_000;
/** Of what is left, each slice is a part so small that those who share it out end at about the same time. */
const PARTS = 4;

/**
 * How many entries go into each slice of the rooms: many at a time to begin with, fewer towards the end.
 *
 * @param counts entries of each room, in the order they are made
 * @returns for each room the sizes of its slices, in order
 */
export function shareOut(counts: readonly number[]): number[][] {
  let left = counts.reduce((sum, count) => sum + count, 0);
  return counts.map((count) => {
    const sizes: number[] = [];
    for (let rest = count; rest > 0; ) {
      const size = Math.min(rest, Math.max(FEWEST_ENTRIES, Math.min(MOST_ENTRIES, Math.ceil(left / PARTS))));
      sizes.push(size);
      rest -= size;
      left -= size;
    }
    return sizes;
  });
}
