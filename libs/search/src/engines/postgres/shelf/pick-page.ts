import type { FindRequest } from '../../../port/index.js';
import type { Hits } from './select-entries.js';
import type { Shelf } from './shelf.js';

const RANKS = 16;
const STANDING_MAX = 2 ** 18 - 1;
const SLOTS_MAX = 2 ** 24;

/**
 * The slots of one page, in order. Ties end at the order of names, which has none.
 *
 * @param matches what passed the filters: slots, or places in `hits` when there are words
 */
export function pickPage(
  shelf: Shelf,
  { sort, lang, offset, limit }: Pick<FindRequest, 'sort' | 'lang' | 'offset' | 'limit'>,
  matches: Int32Array,
  hits: Hits | null,
): number[] {
  if (limit === 0 || offset >= matches.length) return [];
  const order = shelf.nameOrder(lang);
  const slotOf = (match: number) => (hits ? (hits.slots[match] as number) : match);
  if (sort === 'name' || (sort === 'relevance' && !hits)) {
    return pickInOrder(order.slots, matches.map(slotOf), shelf.size, offset, limit);
  }
  if (sort === '-updated') {
    const byDate = (a: number, b: number) =>
      (shelf.updated[b] as number) - (shelf.updated[a] as number) || (order.ranks[a] as number) - (order.ranks[b] as number);
    return [...matches.map(slotOf).sort(byDate).subarray(offset, offset + limit)];
  }
  // One number holds the whole order (4 + 18 + 24 bits): numbers sort far faster than a comparison in JavaScript.
  const keys = new Float64Array(matches.length);
  matches.forEach((match, index) => {
    const slot = slotOf(match);
    const standing = Math.min(shelf.standing[slot] as number, STANDING_MAX);
    const rank = RANKS - 1 - ((hits as Hits).ranks[match] as number);
    keys[index] = (rank * (STANDING_MAX + 1) + (STANDING_MAX - standing)) * SLOTS_MAX + (order.ranks[slot] as number);
  });
  return [...keys.sort().subarray(offset, offset + limit)].map((key) => order.slots[key % SLOTS_MAX] as number);
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
