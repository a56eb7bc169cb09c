import { readFile } from 'node:fs/promises';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import type { PageOptions, Product } from './product.js';

/** What is wrong with a page by axe's rules at the level of WCAG 2.2 AA, and how many pixels stick out of the window. */
export interface Audit {
  readonly violations: readonly string[];
  readonly overflow: number;
}

interface AuditOptions extends PageOptions {
  /** What a person does before looking. */
  readonly prepare?: (page: Page) => Promise<void>;
}

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Opens a page of the product and audits it. */
export async function auditPage(product: Product, path: string, { prepare, ...options }: AuditOptions = {}): Promise<Audit> {
  const page = await product.page({ isMotionReduced: true, ...options });
  try {
    await page.goto(path, { waitUntil: 'load' });
    await prepare?.(page);
    // The site's policy lets no script of ours in by a tag: it is run by the browser's own door.
    await page.evaluate(await readFile(require.resolve('axe-core/axe.min.js'), 'utf8'));
    const { violations } = (await page.evaluate(`axe.run(document, { runOnly: ${JSON.stringify(TAGS)} })`)) as AxeResults;
    const overflow = (await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')) as number;
    return { violations: violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`)), overflow };
  } finally {
    await page.context().close();
  }
}

/** Of the pages of a journey, those to audit in a window of that width: one in the wide one, one in the narrow one, in turn, as each takes seconds. */
export const toAudit = (paths: readonly string[], { width }: Required<Pick<PageOptions, 'width'>>): readonly string[] =>
  paths.filter((_, index) => (index % 2 === 0) === width < 1000);
