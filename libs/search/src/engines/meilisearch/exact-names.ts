import { wholeNames, type SearchDocument } from '../../documents/index.js';
import type { FindRequest } from '../../port/index.js';
import { wholeQuestion } from '../../words/index.js';

/** The fields of the index that hold each name of an entry whole, as it is and by its roots: compared, not searched. */
export const WHOLE_NAMES = ['wholeNames', 'wholeRoots'] as const;

/** Those fields of a document. */
export function toWholeNames({ texts }: Pick<SearchDocument, 'texts'>): Record<(typeof WHOLE_NAMES)[number], string[]> {
  const { own, roots } = wholeNames(texts);
  return { wholeNames: own, wholeRoots: roots };
}

/**
 * The conditions of bearing that very name, then of bearing its singular or plural; none when the order is another. The
 * index can tell an exact field, but not an exact name among several: those entries are asked for apart, and put first.
 *
 * @param isBorne whether an entry bears that whole name: what nobody bears need not be asked for
 */
export function exactNames({ question, sort, limit }: FindRequest, isBorne: (name: string) => boolean): string[] {
  if (!question || sort !== 'relevance' || limit === 0) return [];
  const { own, roots } = wholeQuestion(question);
  const conditions = [[own, `wholeNames = "${own}"`], [roots, `wholeRoots = "${roots}" AND wholeNames != "${own}"`]] as const;
  return conditions.flatMap(([name, condition]) => (isBorne(name) ? [condition] : []));
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
