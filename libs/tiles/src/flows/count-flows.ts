import type { Flow, FlowEnd, FlowQuery, FlowsAnswer } from '@portulan/contract';
import { WorkTally } from '../figures/work-tally.js';
import type { CooperationPart } from './cooperation-part.js';
import { drawEnds } from './draw-ends.js';
import type { End, EndTable } from './end-table.js';
import { drawnPairs } from './drawn-pairs.js';
import { PairCounter } from './pair-counter.js';

/** What flows are asked with, beside filters. */
export type FlowChoice = Pick<FlowQuery, 'level' | 'top' | 'lang' | 'end'>;

/**
 * Counts the cooperations between ends at a level and keeps the strongest. A cooperation of several partners counts
 * once for each pair of ends it joins. Equals come in an order of their names' own, the same on any server.
 */
export function countFlows(parts: readonly CooperationPart[], table: EndTable, { level, top, lang, end }: FlowChoice): FlowsAnswer {
  const drawn = drawEnds(table, level, end);
  const counter = new PairCounter(table.count);
  let cooperations = 0;
  let unplaced = 0;
  for (const part of parts) {
    drawnPairs(part, drawn, {
      row: (_, isPlaced) => {
        cooperations++;
        if (!isPlaced) unplaced++;
      },
      pair: (_, from, to) => counter.add(from, to),
    });
  }
  const tie = (from: number, to: number) => (Math.imul(table.ties[from] as number, 0x01000193) ^ (table.ties[to] as number)) >>> 0;
  const strongest = counter.strongest(top, tie);
  // What the kept ones are made of is looked up in a second round: of the many others nothing but the count is needed.
  const tallies = new Map(strongest.map(({ from, to }) => [from * table.count + to, new WorkTally()]));
  for (const part of parts) {
    drawnPairs(part, drawn, { pair: (row, from, to) => tallies.get(from * table.count + to)?.add(part.columns, row) });
  }
  return {
    level,
    ends: [...new Set(strongest.flatMap(({ from, to }) => [from, to]))].map((number) => endAnswer(table.at(number), lang)),
    flows: strongest.map(({ from, to, count }): Flow => {
      const tally = tallies.get(from * table.count + to) as WorkTally;
      return { from: table.at(from).ref, to: table.at(to).ref, count, ...tally.answer(), cooperation: count === 1 ? tally.slug : null };
    }),
    shown: strongest.length,
    total: counter.size,
    cooperations,
    unplaced,
  };
}

/** An end as it travels. */
export const endAnswer = (end: End, lang: 'fr' | 'en'): FlowEnd => ({
  ref: end.ref,
  label: lang === 'en' ? end.labelEn : end.labelFr,
  country: end.country,
  lon: end.lon,
  lat: end.lat,
});
