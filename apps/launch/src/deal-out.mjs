import { basename } from 'node:path';

/** About how many seconds the long ones take. A figure that is wrong makes the shares uneven and costs time, nothing else. */
const SECONDS = {
  map: 190,
  accessibility: 180,
  search: 130,
  people: 125,
  places: 85,
  shell: 67,
  embed: 50,
  lifecycle: 50,
  'map-page': 50,
  entries: 47,
  lists: 33,
  'take-away': 31,
};
const OTHERS_SECONDS = 10;

const secondsOf = (path) => SECONDS[basename(path).replace(/\.e2e-spec\.\w+$/, '')] ?? OTHERS_SECONDS;

/**
 * Deals files out so that each share takes about as long: the longest first, each to the share that has the least.
 *
 * @param {readonly string[]} paths of test files
 * @param {number} count of shares
 * @returns {string[][]} the paths of each share; the same for the same paths, in whatever order
 */
export function dealOut(paths, count) {
  const shares = Array.from({ length: count }, () => ({ seconds: 0, paths: [] }));
  const longestFirst = [...paths].sort((a, b) => secondsOf(b) - secondsOf(a) || (a < b ? -1 : 1));
  for (const path of longestFirst) {
    const least = shares.reduce((best, share) => (share.seconds < best.seconds ? share : best));
    least.seconds += secondsOf(path);
    least.paths.push(path);
  }
  return shares.map((share) => share.paths);
}
