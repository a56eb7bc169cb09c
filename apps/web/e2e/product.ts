import { openBrowser } from '@portulan/testing';
import type { Browser, BrowserContext, Page } from 'playwright-core';

export interface PageOptions {
  /** Window width, in CSS pixels. */
  readonly width?: number;
  readonly height?: number;
  readonly theme?: 'light' | 'dark';
  readonly hasScript?: boolean;
  readonly isMotionReduced?: boolean;
  /** What the browser remembers: a session. */
  readonly cookies?: Awaited<ReturnType<BrowserContext['cookies']>>;
}

export interface Product {
  readonly url: string;
  /** A page of its own, with nothing remembered. */
  page(options?: PageOptions): Promise<Page>;
  /** The page there is already for the same options: what it has fetched and read it does not fetch and read again. */
  keptPage(options?: PageOptions): Promise<Page>;
  stop(): Promise<void>;
}

/** The product that runs for all the browser tests, and a browser to open it with. */
export async function startProduct(): Promise<Product> {
  const url = process.env['PORTULAN_E2E_URL'];
  if (!url) throw new Error('No product runs: start the tests with npm test -- e2e.');
  const browser: Browser = await openBrowser();
  const kept = new Map<string, Promise<Page>>();
  const openPage = async ({ width = 1440, height = 900, theme = 'light', hasScript = true, isMotionReduced = false, cookies = [] }: PageOptions = {}): Promise<Page> => {
    const context = await browser.newContext({
      baseURL: url,
      viewport: { width, height },
      colorScheme: theme,
      javaScriptEnabled: hasScript,
      reducedMotion: isMotionReduced ? 'reduce' : 'no-preference',
      locale: 'fr-FR',
    });
    await context.addCookies(cookies);
    return context.newPage();
  };
  return {
    url,
    page: openPage,
    keptPage: (options) => {
      const key = JSON.stringify(options);
      const page = kept.get(key) ?? openPage(options);
      kept.set(key, page);
      return page;
    },
    stop: () => browser.close(),
  };
}
