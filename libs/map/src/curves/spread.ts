import { mercatorOf } from '../mercator.js';
import type { LonLat } from '../marks.js';
import { shorterWay } from './arc.js';

/** Links that leave an end at less than this from each other would lie on each other. */
const CROWDED_RADIANS = (14 * Math.PI) / 180;

/** A chord between two named ends. */
export interface Chord {
  readonly from: string;
  readonly to: string;
  readonly start: LonLat;
  readonly end: LonLat;
}

/**
 * How far each link leans aside so that links which share an end and a direction part like the ribs of a fan, the leftmost
 * to the left and the rightmost to the right: they open out and do not cross.
 *
 * @returns one spread per chord, from -1 to 1, for `arcBetween`; 0 for a link that has no neighbour
 */
export function spreadsOf(chords: readonly Chord[]): number[] {
  const spreads = chords.map(() => 0);
  const crowds = chords.map(() => 1);
  for (const [end, members] of byEnd(chords)) {
    for (const run of runsOf(members, (index) => bearingAt(end, chords[index]))) {
      run.forEach((index, rank) => {
        const isLarger = run.length > (crowds[index] ?? 1);
        if (!isLarger) return;
        crowds[index] = run.length;
        const lean = (2 * rank) / (run.length - 1) - 1;
        // Leaning is told by the way of the link: seen from its far end, clockwise is the other side.
        spreads[index] = chords[index]?.from === end ? lean : -lean;
      });
    }
  }
  return spreads;
}

function byEnd(chords: readonly Chord[]): Map<string, number[]> {
  const members = new Map<string, number[]>();
  chords.forEach(({ from, to }, index) => {
    for (const end of [from, to]) members.set(end, [...(members.get(end) ?? []), index]);
  });
  return members;
}

/** The neighbours by bearing, in the order of the clock, cut wherever there is room. */
function runsOf(members: readonly number[], bearing: (index: number) => number): number[][] {
  const sorted = [...members].sort((a, b) => bearing(a) - bearing(b));
  const runs: number[][] = [];
  sorted.forEach((index, place) => {
    const before = sorted[place - 1];
    const run = runs.at(-1);
    if (run !== undefined && before !== undefined && bearing(index) - bearing(before) < CROWDED_RADIANS) run.push(index);
    else runs.push([index]);
  });
  return runs.filter((run) => run.length > 1);
}

function bearingAt(end: string, chord: Chord | undefined): number {
  if (chord === undefined) return 0;
  const [near, far] = chord.from === end ? [chord.start, chord.end] : [chord.end, chord.start];
  const [here, there] = [mercatorOf(near), mercatorOf(far)];
  return Math.atan2(there[1] - here[1], shorterWay(there[0] - here[0]));
}
