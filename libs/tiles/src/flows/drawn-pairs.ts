import type { Lists } from '../columns/lists.js';
import type { CooperationPart } from './cooperation-part.js';
import type { DrawnSide, SideName } from './draw-ends.js';

/** What is told of each cooperation and of each pair of ends that it joins. */
export interface PairTaker {
  /** Each cooperation that counts, and whether it has a line at all. */
  readonly row?: (row: number, isPlaced: boolean) => void;
  /** Each distinct pair of ends that a cooperation joins. */
  readonly pair: (row: number, from: number, to: number) => void;
}

/**
 * Goes through the pairs of drawn ends that the cooperations join. When ends were asked for, a pair counts with one of
 * them on either side, and a cooperation with one among its ends.
 */
export function drawnPairs({ sides, mask }: CooperationPart, drawn: Readonly<Record<SideName, DrawnSide>>, take: PairTaker): void {
  const froms = new EndsOfRow(sides.french, drawn.french);
  const tos = new EndsOfRow(sides.partner, drawn.partner);
  const isAnyAsked = drawn.french.asked !== undefined;
  for (let row = 0; row < mask.length; row++) {
    if (!mask[row]) continue;
    froms.read(row);
    tos.read(row);
    if (isAnyAsked && !froms.isAnyAsked && !tos.isAnyAsked) continue;
    take.row?.(row, froms.length > 0 && tos.length > 0);
    for (let from = 0; from < froms.length; from++) {
      for (let to = 0; to < tos.length; to++) {
        if (!isAnyAsked || froms.asked[from] || tos.asked[to]) take.pair(row, froms.drawn[from] as number, tos.drawn[to] as number);
      }
    }
  }
}

/** The distinct drawn ends of one row after the other, in the same arrays: millions of rows make no millions of sets. */
class EndsOfRow {
  readonly drawn: number[] = [];
  /** Whether what is drawn was asked for. */
  readonly asked: boolean[] = [];
  length = 0;
  isAnyAsked = false;

  constructor(
    private readonly lists: Lists,
    private readonly side: DrawnSide,
  ) {}

  read(row: number): void {
    this.length = 0;
    this.isAnyAsked = false;
    const last = this.lists.offsets[row + 1] as number;
    for (let index = this.lists.offsets[row] as number; index < last; index++) {
      const end = this.lists.values[index] as number;
      const isAsked = this.side.asked?.[end] === 1;
      this.isAnyAsked ||= isAsked;
      this.add(this.side.drawn[end] as number, isAsked);
    }
  }

  private add(drawn: number, isAsked: boolean): void {
    for (let known = 0; known < this.length; known++) {
      if (this.drawn[known] !== drawn) continue;
      if (isAsked) this.asked[known] = true;
      return;
    }
    this.drawn[this.length] = drawn;
    this.asked[this.length++] = isAsked;
  }
}
