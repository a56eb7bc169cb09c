import { readFile } from 'node:fs/promises';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import type { PageOptions, Product } from './product.js';

/** What is wrong with a page by axe's rules at the level of WCAG 2.2 AA, and how many pixels stick out of the window. */
export interface Audit {
  readonly violations: readonly string[];
  readonly overflow: number;
}

export interface AuditOptions extends PageOptions {
  /** What a person does before looking. */
  readonly prepare?: (page: Page) => Promise<void>;
}

/** Nothing wrong: in one window, in both, on every page of a journey. */
export const CLEAN: Audit = { violations: [], overflow: 0 };
export const BOTH_CLEAN = { wide: CLEAN, narrow: CLEAN };
export const allClean = (paths: readonly string[]): Readonly<Record<string, Audit>> => Object.fromEntries(paths.map((path) => [path, CLEAN]));

/** Contrast depends on the theme and layout on the width: these two windows meet every one of the four. */
const WIDE_AND_LIGHT = { width: 1440, theme: 'light' } as const;
const NARROW_AND_DARK = { width: 320, theme: 'dark' } as const;

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** Every rule is run on all that it is about; only what is wrong is told one by one. */
const RUN = JSON.stringify({ runOnly: TAGS, resultTypes: ['violations'] });
/** The site's policy lets no script of ours in by a tag: it is run by the browser's own door. */
const AXE = readFile(require.resolve('axe-core/axe.min.js'), 'utf8');

/** Opens a page of the product and audits it. */
export async function auditPage(product: Product, path: string, { prepare, ...options }: AuditOptions = {}): Promise<Audit> {
  const page = await product.keptPage({ isMotionReduced: true, ...options });
  try {
    await page.goto(path, { waitUntil: 'load' });
    await prepare?.(page);
    await page.evaluate(await AXE);
    const { violations } = (await page.evaluate(`axe.run(document, ${RUN})`)) as AxeResults;
    const overflow = (await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')) as number;
    return { violations: violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`)), overflow };
  } finally {
    // A map that lives on would take the time of what comes next. Another page of the site leaves its process where it is.
    await page.goto('/robots.txt');
  }
}

/** Audits a page in a wide window in the light and in a narrow one in the dark, side by side. */
export async function auditInBoth(product: Product, path: string, options: AuditOptions = {}): Promise<{ readonly wide: Audit; readonly narrow: Audit }> {
  const [wide, narrow] = await Promise.all([auditPage(product, path, { ...options, ...WIDE_AND_LIGHT }), auditPage(product, path, { ...options, ...NARROW_AND_DARK })]);
  return { wide, narrow };
}

/** Audits the pages of a journey, one in the narrow window and the next in the wide one, in turn, as each takes seconds; the windows side by side. */
export async function auditInTurn(product: Product, paths: readonly string[], options: AuditOptions = {}): Promise<Readonly<Record<string, Audit>>> {
  const audits: Record<string, Audit> = {};
  const walk = async (isMine: (index: number) => boolean, window: PageOptions) => {
    for (const path of paths.filter((_, index) => isMine(index))) audits[path] = await auditPage(product, path, { ...options, ...window });
  };
  await Promise.all([walk((index) => index % 2 === 0, NARROW_AND_DARK), walk((index) => index % 2 === 1, WIDE_AND_LIGHT)]);
  return audits;
}
