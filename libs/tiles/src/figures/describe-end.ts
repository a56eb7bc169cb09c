import type { EndAnswer, EndQuery } from '@portulan/contract';
import { WORLD_REGIONS } from '@portulan/domain';
import type { EntryColumns, Sense } from '../columns/entry-columns.js';
import { listHolds, type Lists } from '../columns/lists.js';
import type { CooperationPart } from '../flows/cooperation-part.js';
import { endAnswer } from '../flows/count-flows.js';
import { drawEnds } from '../flows/draw-ends.js';
import { drawnPairs } from '../flows/drawn-pairs.js';
import { NO_END, type EndTable } from '../flows/end-table.js';
import type { EntryPart } from './entry-part.js';
import { WorkTally } from './work-tally.js';

/** As many as the contract lets through. */
const PARTNERS_MAX = 50;

export interface EndParts {
  readonly cooperations: readonly CooperationPart[];
  readonly actors: readonly EntryPart[];
  readonly projects: readonly EntryPart[];
}

/**
 * What one end is: who has a seat there, what is done there, who cooperates and with whom. Entries are there when a filter by
 * that territory or country, in the sense that counts, would find them.
 *
 * @returns null when there is no such end
 */
export function describeEnd(parts: EndParts, table: EndTable, ref: string, { level, lang }: Pick<EndQuery, 'level' | 'lang'>): EndAnswer | null {
  const number = table.find(ref);
  if (number === NO_END) return null;
  const tally = new WorkTally();
  for (const { columns, sides, mask } of parts.cooperations) {
    const tests = [isThere(columns, ref, 'seat', sides.french, [number]), isThere(columns, ref, 'partner', sides.partner, [number])];
    for (let row = 0; row < columns.count; row++) if (mask[row] && tests.some((test) => test(row))) tally.add(columns, row);
  }
  const partners = countPartners(parts.cooperations, table, number, level);
  return {
    ...endAnswer(table.at(number), lang),
    tier: table.tier(number),
    cooperations: tally.count,
    actors: countThere(parts.actors, ref, 'seat'),
    projects: countThere(parts.projects, ref, 'action'),
    ...tally.answer(),
    undated: tally.undated,
    partners: partners.slice(0, PARTNERS_MAX).map(([partner, count]) => {
      const { ref: of, label, country } = endAnswer(table.at(partner), lang);
      return { ref: of, label, country, count };
    }),
    partnerTotal: partners.length,
  };
}

/** The ends on the other side with the number of cooperations that lead there, the strongest first. */
function countPartners(parts: readonly CooperationPart[], table: EndTable, number: number, level: EndQuery['level']): [end: number, count: number][] {
  const counts = new Map<number, number>();
  const count = (partner: number) => counts.set(partner, (counts.get(partner) ?? 0) + 1);
  const drawn = drawEnds(table, level, [table.at(number).ref]);
  // The end itself is drawn as one, however near the level: each partner counts once for a cooperation.
  const gathered = {
    french: { ...drawn.french, drawn: asOne(drawn.french.drawn, drawn.french.asked, number) },
    partner: { ...drawn.partner, drawn: asOne(drawn.partner.drawn, drawn.partner.asked, number) },
  };
  for (const part of parts) {
    drawnPairs(part, gathered, {
      pair: (_, from, to) => {
        if (from === number) count(to);
        else count(from);
      },
    });
  }
  return [...counts].sort(([a, ofA], [b, ofB]) => ofB - ofA || (table.ties[a] as number) - (table.ties[b] as number));
}

const asOne = (drawn: Uint32Array, asked: Uint8Array | undefined, number: number) => drawn.map((end, index) => (asked?.[index] ? number : end));

/** Tells of a row whether it is at an end: by the areas of its places, or by the numbers of ends or places that it has. */
function isThere(columns: EntryColumns, ref: string, sense: Sense, places: Lists, numbers: readonly number[]): (row: number) => boolean {
  if (ref.startsWith('place:')) {
    const wanted = new Uint8Array(Math.max(-1, ...numbers) + 1);
    for (const number of numbers) wanted[number] = 1;
    return (row) => listHolds(places, row, wanted);
  }
  const wanted = columns.places.lyingIn(areasOf(ref));
  return (row) => listHolds(columns.wheres[sense], row, wanted);
}

const areasOf = (ref: string): readonly string[] => {
  const region = WORLD_REGIONS.find(({ code }) => ref === `world:${code}`);
  return region ? region.countries.map((country) => `country:${country}`) : [ref];
};

function countThere(parts: readonly EntryPart[], ref: string, sense: Sense): number {
  let count = 0;
  for (const { columns, mask } of parts) {
    const test = isThere(columns, ref, sense, columns.wheres[sense], ref.startsWith('place:') ? columns.places.find(ref.slice('place:'.length)) : []);
    for (let row = 0; row < columns.count; row++) if (mask[row] && test(row)) count++;
  }
  return count;
}
