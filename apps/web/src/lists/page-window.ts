/** A page to link to, or a gap between two of them. */
export type PageStep = number | 'gap';

/**
 * The pages to offer around the current one: the first, the last, the neighbours. A gap always hides at least two pages:
 * an ellipsis in the place of one page would take its room without saving anything.
 */
export function listPages(current: number, last: number, reach = 1): PageStep[] {
  if (last < 1) return [];
  const here = Math.min(Math.max(current, 1), last);
  const pages = new Set([1, last]);
  for (let page = here - reach; page <= here + reach; page += 1) if (page >= 1 && page <= last) pages.add(page);
  const steps: PageStep[] = [];
  let previous = 0;
  for (const page of [...pages].sort((a, b) => a - b)) {
    if (page - previous === 2) steps.push(page - 1);
    else if (page - previous > 2) steps.push('gap');
    steps.push(page);
    previous = page;
  }
  return steps;
}
