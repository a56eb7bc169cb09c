import type { FindRequest } from '../../port/index.js';

/**
 * The page of an order in which some entries come before all others.
 *
 * @param first those entries, in their order, as far as the end of the page
 * @param others reads from the order of all the others
 */
export async function pageAfter(
  first: readonly string[],
  { offset, limit }: Pick<FindRequest, 'offset' | 'limit'>,
  others: (offset: number, limit: number) => Promise<readonly string[]>,
): Promise<string[]> {
  const page = first.slice(offset, offset + limit);
  if (page.length === limit) return page;
  return [...page, ...(await others(Math.max(0, offset - first.length), limit - page.length))];
}
