/**
 * Gives each link its lane among those that join the same two ends, in whichever direction: 0 for the first, then 1, 2...
 *
 * @param links two names of ends each
 * @returns one lane per link, in the same order
 */
export function laneOf(links: readonly { readonly from: string; readonly to: string }[]): number[] {
  const taken = new Map<string, number>();
  return links.map(({ from, to }) => {
    const pair = from < to ? `${from} ${to}` : `${to} ${from}`;
    const lane = taken.get(pair) ?? 0;
    taken.set(pair, lane + 1);
    return lane;
  });
}
