/**
 * How many slips part two words: a letter more, less or other, or two neighbours swapped (optimal string alignment).
 *
 * @param max the count beyond which the answer is only "more than max" (`max + 1`)
 */
export function editDistance(a: string, b: string, max: number): number {
  if (Math.abs(a.length - b.length) > max) return max + 1;
  let before = new Uint8Array(b.length + 1);
  let leastBefore = 0;
  let last = Uint8Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row++) {
    const line = new Uint8Array(b.length + 1);
    line[0] = row;
    let least = row;
    for (let column = 1; column <= b.length; column++) {
      const isSame = a[row - 1] === b[column - 1];
      let cost = Math.min((last[column] as number) + 1, (line[column - 1] as number) + 1, (last[column - 1] as number) + (isSame ? 0 : 1));
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        cost = Math.min(cost, (before[column - 2] as number) + 1);
      }
      line[column] = cost;
      least = Math.min(least, cost);
    }
    // A swap reaches back two lines: only when both are beyond is there no way left.
    if (least > max && leastBefore > max) return max + 1;
    leastBefore = least;
    [before, last] = [last, line];
  }
  return Math.min(last[b.length] as number, max + 1);
}

/** How many slips are forgiven in a word: in a short one, two would turn it into any other. */
export const slipsAllowed = (word: string): number => (word.length < 3 ? 0 : word.length < 8 ? 1 : 2);
