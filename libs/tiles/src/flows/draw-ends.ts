import type { FlowLevel } from '@portulan/contract';
import { AREA_TIERS, NO_END, type AreaTier, type EndTable } from './end-table.js';

export type SideName = 'french' | 'partner';

/** By which areas the ends of a side stand at a level, the first that they lie in; without one, as themselves. */
const STAND_FOR: Readonly<Record<FlowLevel, Readonly<Record<SideName, readonly AreaTier[]>>>> = {
  world: { french: ['region', 'country'], partner: ['world', 'country'] },
  region: { french: ['region', 'country'], partner: ['country'] },
  departement: { french: ['departement', 'region', 'country'], partner: ['country'] },
  epci: { french: ['epci', 'departement', 'region', 'country'], partner: ['country'] },
  country: { french: ['country'], partner: ['country'] },
  place: { french: [], partner: [] },
};

/** How the ends of one side are drawn. */
export interface DrawnSide {
  /** For each end the one that is drawn for it. */
  readonly drawn: Uint32Array;
  /** 1 for the ends that are, or lie in, one that was asked for; undefined when none was. */
  readonly asked?: Uint8Array | undefined;
}

/**
 * How both sides are drawn at a level. An end asked for that is finer than the level is drawn as itself: the links of a
 * commune start from it, even where the others start from their regions.
 */
export function drawEnds(table: EndTable, level: FlowLevel, asked?: readonly string[]): Readonly<Record<SideName, DrawnSide>> {
  const wanted = asked?.map((ref) => table.find(ref)).filter((number) => number !== NO_END);
  return { french: drawSide(table, level, 'french', wanted), partner: drawSide(table, level, 'partner', wanted) };
}

const known = new WeakMap<EndTable, Map<string, Uint32Array>>();

/** For each end the one that stands for it at a level: the same for every question until the table grows. */
function standFor(table: EndTable, level: FlowLevel, side: SideName): Uint32Array {
  const ofTable = known.get(table) ?? new Map<string, Uint32Array>();
  known.set(table, ofTable);
  const name = `${level} ${side}`;
  const drawn = ofTable.get(name);
  if (drawn?.length === table.count) return drawn;
  const made = findStanding(table, STAND_FOR[level][side]);
  ofTable.set(name, made);
  return made;
}

function findStanding(table: EndTable, tiers: readonly AreaTier[]): Uint32Array {
  const drawn = new Uint32Array(table.count);
  for (let number = 0; number < drawn.length; number++) {
    const tier = tiers.find((candidate) => table.within[candidate][number] !== NO_END);
    drawn[number] = tier === undefined ? number : (table.within[tier][number] as number);
  }
  return drawn;
}

function drawSide(table: EndTable, level: FlowLevel, side: SideName, wanted: readonly number[] | undefined): DrawnSide {
  const standing = standFor(table, level, side);
  if (wanted === undefined) return { drawn: standing };
  const drawn = standing.slice();
  const isAsked = new Uint8Array(table.count);
  for (const area of wanted) {
    const tier = AREA_TIERS[table.fineness[area] as number];
    for (let number = 0; number < drawn.length; number++) {
      if (number !== area && (tier === undefined || table.within[tier][number] !== area)) continue;
      isAsked[number] = 1;
      if ((table.fineness[area] as number) > (table.fineness[drawn[number] as number] as number)) drawn[number] = area;
    }
  }
  return { drawn, asked: isAsked };
}
