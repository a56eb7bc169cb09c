/** Three lines of the table of distances, kept: thousands of words are compared for one slip, and new lines took most of the time. */
let lines: [older: Uint8Array, last: Uint8Array, line: Uint8Array] = [new Uint8Array(64), new Uint8Array(64), new Uint8Array(64)];

/**
 * How many slips part two words: a letter more, less or other, or two neighbours swapped (optimal string alignment).
 *
 * @param max the count beyond which the answer is only "more than max" (`max + 1`)
 */
export function editDistance(a: string, b: string, max: number): number {
  if (Math.abs(a.length - b.length) > max) return max + 1;
  if (b.length >= lines[0].length) lines = [new Uint8Array(2 * b.length), new Uint8Array(2 * b.length), new Uint8Array(2 * b.length)];
  let [older, last, line] = lines;
  let leastBefore = 0;
  for (let column = 0; column <= b.length; column++) last[column] = column;
  for (let row = 1; row <= a.length; row++) {
    const letter = a.charCodeAt(row - 1);
    const before = row > 1 ? a.charCodeAt(row - 2) : -1;
    line[0] = row;
    let least = row;
    for (let column = 1; column <= b.length; column++) {
      const other = b.charCodeAt(column - 1);
      let cost = Math.min((last[column] as number) + 1, (line[column - 1] as number) + 1, (last[column - 1] as number) + (letter === other ? 0 : 1));
      if (column > 1 && before === other && letter === b.charCodeAt(column - 2)) cost = Math.min(cost, (older[column - 2] as number) + 1);
      line[column] = cost;
      least = Math.min(least, cost);
    }
    // A swap reaches back two lines: only when both are beyond is there no way left.
    if (least > max && leastBefore > max) return max + 1;
    leastBefore = least;
    [older, last, line] = [last, line, older];
  }
  return Math.min(last[b.length] as number, max + 1);
}

/** How many slips are forgiven in a word: in a short one, two would turn it into any other. */
export const slipsAllowed = (word: string): number => (word.length < 3 ? 0 : word.length < 8 ? 1 : 2);
