import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { PageOptions, Product } from './product.js';

/** What is wrong with a page, by axe's rules at the level of WCAG 2.2 AA, and how many pixels stick out of the window. */
export interface Audit {
  readonly violations: readonly string[];
  readonly overflow: number;
}

const AXE_PATH = createRequire(`${process.cwd()}/package.json`).resolve('axe-core/axe.min.js');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

interface AxeRun {
  violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[];
}

/** Opens a page of the product and audits it. Where scripts are off, axe still runs: the browser's own tools are not the page's. */
export async function auditPage(product: Product, path: string, options: PageOptions = {}): Promise<Audit> {
  const page = await product.page({ isMotionReduced: true, ...options });
  try {
    await page.goto(path, { waitUntil: 'networkidle' });
    const session = await page.context().newCDPSession(page);
    const run = async (expression: string) =>
      (await session.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true })).result.value as unknown;
    await run(readFileSync(AXE_PATH, 'utf8'));
    const text = await run(`axe.run(document, { runOnly: ${JSON.stringify(TAGS)} }).then((answer) => JSON.stringify(answer))`);
    const { violations } = JSON.parse(String(text)) as AxeRun;
    const overflow = Number(await run('document.documentElement.scrollWidth - window.innerWidth'));
    return { violations: violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`)), overflow };
  } finally {
    await page.context().close();
  }
}
