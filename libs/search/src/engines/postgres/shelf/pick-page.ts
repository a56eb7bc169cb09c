import { SENSES } from '../../../documents/index.js';
import type { FactFilter, FindRequest } from '../../../port/index.js';
import { distanceFrom } from './geometry.js';
import { leastKeys } from './least-keys.js';
import type { Hits } from './select-entries.js';
import type { Shelf } from './shelf.js';

const RANKS = 16;
/** What an order has room for: 11 + 18 + 24 bits are one exact number. */
const FAR_KM = 2 ** 11 - 1;
const STANDING_MAX = 2 ** 18 - 1;
const SLOTS_MAX = 2 ** 24;

/**
 * The slots of one page, in order. Ties end at the order of names, which has none.
 *
 * @param matches what passed the filters: slots, or places in `hits` when there are words
 */
export function pickPage(
  shelf: Shelf,
  { sort, lang, offset, limit, filter }: Pick<FindRequest, 'sort' | 'lang' | 'offset' | 'limit' | 'filter'>,
  matches: Int32Array,
  hits: Hits | null,
): number[] {
  if (limit === 0 || offset >= matches.length) return [];
  const order = shelf.nameOrder(lang);
  const slotOf = (match: number) => (hits ? (hits.slots[match] as number) : match);
  if (sort === 'name') {
    return pickInOrder(order.slots, matches.map(slotOf), shelf.size, offset, limit);
  }
  if (sort === '-updated') {
    const byDate = (a: number, b: number) =>
      (shelf.updated[b] as number) - (shelf.updated[a] as number) || (order.ranks[a] as number) - (order.ranks[b] as number);
    return [...matches.map(slotOf).sort(byDate).subarray(offset, offset + limit)];
  }
  // One number holds the whole order: numbers sort far faster than a comparison in JavaScript.
  const keyOf = (rank: number, slot: number) =>
    (rank * (STANDING_MAX + 1) + (STANDING_MAX - Math.min(shelf.standing[slot] as number, STANDING_MAX))) * SLOTS_MAX + (order.ranks[slot] as number);
  const farness = rankByDistance(shelf, filter);
  const keys = hits
    ? keysOfBest(matches, hits, offset + limit, keyOf)
    : Float64Array.from(matches, (slot) => keyOf(farness(slot), slot));
  return [...leastKeys(keys, offset + limit).subarray(offset)].map((key) => order.slots[key % SLOTS_MAX] as number);
}

/** The keys of the matches that may be among the first ones: whoever ranks too low for that needs none. */
function keysOfBest(matches: Int32Array, { slots, ranks }: Hits, wanted: number, keyOf: (rank: number, slot: number) => number): Float64Array {
  const counts = new Uint32Array(RANKS);
  for (let index = 0; index < matches.length; index++) (counts[ranks[matches[index] as number] as number] as number)++;
  let [least, count] = [RANKS, 0];
  while (least > 0 && count < wanted) count += counts[--least] as number;
  const keys = new Float64Array(count);
  for (let index = 0, at = 0; index < matches.length; index++) {
    const match = matches[index] as number;
    const rank = ranks[match] as number;
    if (rank >= least) keys[at++] = keyOf(RANKS - 1 - rank, slots[match] as number);
  }
  return keys;
}

/** Where no word is left but a circle, the nearest seat comes first, by the kilometre; who is only dealt with there comes last. */
function rankByDistance(shelf: Shelf, { near, where }: FactFilter): (slot: number) => number {
  if (!near) return () => 0;
  const distance = distanceFrom(near);
  const sense = SENSES.indexOf(where === 'any' ? 'seat' : where);
  return (slot) => {
    const { values, starts, lengths } = shelf.points;
    const end = (starts[slot] as number) + (lengths[slot] as number);
    let nearest = FAR_KM;
    for (let at = starts[slot] as number; at < end; at += 3) {
      if (values[at] === sense) nearest = Math.min(nearest, Math.floor(distance(values[at + 1] as number, values[at + 2] as number)));
    }
    return nearest;
  };
}

/** Walks the order until the page is full: the first pages, the most read, cost nearly nothing. */
function pickInOrder(order: Int32Array, slots: Int32Array, size: number, offset: number, limit: number): number[] {
  const isMatch = new Uint8Array(size);
  for (const slot of slots) isMatch[slot] = 1;
  const page: number[] = [];
  let seen = 0;
  for (const slot of order) {
    if (isMatch[slot] !== 1 || seen++ < offset) continue;
    if (page.push(slot) === limit) break;
  }
  return page;
}
