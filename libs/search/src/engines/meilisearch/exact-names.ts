import { wholeName } from '../../documents/index.js';
import type { FindRequest } from '../../port/index.js';

/** The field of the index that holds each name of an entry whole, to be compared and not searched. */
export const WHOLE_NAMES = 'wholeNames';

/**
 * The condition of bearing that very name, when the order asks for it. The index can tell an exact field, but not an
 * exact name among several: those entries are asked for apart, and put first.
 */
export function exactNameOf({ question, sort, limit }: FindRequest): string | null {
  return question && sort === 'relevance' && limit > 0 ? `${WHOLE_NAMES} = "${wholeName(question.whole)}"` : null;
}

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
