import { apiPaths, type Overview, type SuggestionsAnswer } from '@portulan/contract';
import type { Page } from 'playwright-core';
import { startProduct, type Product } from './product.js';

const digits = (text: string | null) => Number((text ?? '').replace(/\D/g, ''));
const box = (page: Page) => page.getByRole('combobox').first();
const background = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

/** Points at a spot as a hand does, which never lies quite still: the page may have been painted before its scripts listen. */
async function pointAt(page: Page, { x, y }: { x: number; y: number }, answered: () => Promise<void>): Promise<void> {
  const isAnswered = () => answered().then(() => true, () => false);
  for (let move = 0; move < 40; move++) {
    await page.mouse.move(x + (move % 2) / 2, y);
    if (await isAnswered()) return;
  }
  await answered();
}

describe('the shell', () => {
  let product: Product;
  const pages: Page[] = [];

  beforeAll(async () => {
    product = await startProduct();
  });
  afterEach(async () => {
    for (const page of pages.splice(0)) await page.context().close();
  });
  afterAll(() => product.stop());

  async function open(path: string, options?: Parameters<Product['page']>[0]): Promise<Page> {
    const page = await product.page(options);
    pages.push(page);
    await page.goto(path, { waitUntil: 'load' });
    return page;
  }

  const ask = async <Answer>(path: string): Promise<Answer> => (await fetch(product.url + path)).json() as Promise<Answer>;

  describe('the home page', () => {
    it('shows the figures of the directory as they are, before any script', async () => {
      const page = await open('/', { hasScript: false });
      const overview = await ask<Overview>(apiPaths.overview);
      const shown = await page.locator('section[aria-labelledby=home-ways] data').allTextContents();
      expect(shown.map(digits)).toEqual([overview.actors, overview.projects, overview.cooperations]);
    });

    it('draws the links from the server: the map is there without a script', async () => {
      const page = await open('/', { hasScript: false });
      const lines = page.locator('section[aria-labelledby=home-title] svg path[data-form]');
      expect(await lines.count()).toBeGreaterThan(20);
      expect(await lines.first().evaluate((line) => getComputedStyle(line).stroke)).not.toBe('none');
    });

    it('leaves the links of one form alone when its name is pointed at', async () => {
      const page = await open('/', { isMotionReduced: true });
      const forms = page.locator('[data-legend]');
      const form = String(await forms.first().getAttribute('data-legend'));
      await forms.first().hover();
      const opacity = (selector: string) =>
        page.locator(selector).first().evaluate((line) => Number(getComputedStyle(line).strokeOpacity));
      await page.waitForFunction((kept) => {
        const other = document.querySelector(`path[data-form]:not([data-form="${kept}"])`);
        return other === null || Number(getComputedStyle(other).strokeOpacity) < 0.2;
      }, form);
      expect(await opacity(`path[data-form="${form}"]`)).toBeGreaterThan(0.3);
    });

    it('fans out the links of a country that is pointed at, says how many, and lists them on a click', async () => {
      const page = await open('/', { isMotionReduced: true });
      const lines = page.locator('path[data-form]');
      const all = await lines.count();
      const spot = await lines.last().evaluate((line) => {
        const path = line as SVGPathElement;
        const middle = path.getPointAtLength(path.getTotalLength() / 2).matrixTransform(path.getScreenCTM() ?? undefined);
        return { x: middle.x, y: middle.y };
      });
      const fanned = page.locator('path[data-fanned]');
      await pointAt(page, spot, () => fanned.first().waitFor({ state: 'attached', timeout: 500 }));
      expect(await fanned.count()).toBeLessThan(all);
      const countries = new Set((await fanned.locator('title').allTextContents()).map((label) => label.split(' – ').at(-1)));
      expect(countries.size).toBe(1);
      expect(await page.locator('[data-chart]').innerText()).toContain([...countries][0]);
      await page.mouse.click(spot.x, spot.y);
      await page.waitForURL(/\/cooperations\?country=[A-Z]{2}&where=partner/);
    });

    it('leads to the pages of countries', async () => {
      const page = await open('/');
      await page.locator('section[aria-labelledby=home-countries] ol a').first().click();
      await page.waitForURL(/\/pays\/[A-Z]{2}$/);
      expect(await page.locator('h1').count()).toBe(1);
    });
  });

  // The faces and the scripts arrive as late as can be: after the page was first painted.
  it.each(['/', '/carte'].flatMap((path) => [1440, 320].map((width) => [path, width] as const)))('%s moves nothing while it loads, at %i pixels', async (path, width) => {
    const page = await product.page({ width });
    pages.push(page);
    let paint: () => void = () => undefined;
    const painted = new Promise<void>((resolve) => (paint = resolve));
    await page.route(/\.(woff2|js)$/, async (route) => {
      await painted;
      await route.continue();
    });
    await page.addInitScript(() => {
      Object.assign(window, { shift: 0 });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[]) (window as never as { shift: number }).shift += entry.value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(path, { waitUntil: 'commit' });
    await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
    paint();
    await page.waitForLoadState('networkidle');
    expect(await page.evaluate(() => (window as never as { shift: number }).shift)).toBeLessThan(0.02);
  });

  describe('the search box', () => {
    it('suggests as one types, and Enter follows the marked line', async () => {
      const page = await open('/a-propos');
      const { groups } = await ask<SuggestionsAnswer>(`${apiPaths.search}?q=marseille`);
      await box(page).pressSequentially('marseille');
      await page.getByRole('option').first().waitFor();
      expect(await page.getByRole('listbox').getByRole('group').count()).toBe(groups.length);
      await page.keyboard.press('ArrowDown');
      const marked = page.locator('[role=option][aria-selected=true]');
      expect(await marked.count()).toBe(1);
      expect(await box(page).getAttribute('aria-activedescendant')).toBe(await marked.getAttribute('id'));
      await page.keyboard.press('Enter');
      await page.waitForURL((url) => url.pathname === new URL(String(groups[0]?.items[0]?.url), url).pathname);
    });

    it('searches the directory on a plain Enter, and keeps the language', async () => {
      const page = await open('/a-propos?lang=en');
      await box(page).fill('dakar');
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/acteurs\?/);
      const { searchParams } = new URL(page.url());
      expect([searchParams.get('q'), searchParams.get('lang')]).toEqual(['dakar', 'en']);
    });

    it('still searches when the suggestions fail', async () => {
      const page = await open('/a-propos');
      await page.route(`**${apiPaths.search}**`, (route) => route.abort());
      await box(page).pressSequentially('dakar');
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/acteurs\?q=dakar/);
    });
  });

  describe('the theme', () => {
    it('follows the system', async () => {
      const [light, dark] = [await open('/a-propos', { theme: 'light' }), await open('/a-propos', { theme: 'dark' })];
      expect(await background(light)).not.toBe(await background(dark));
    });

    it('is chosen by the switch and remembered from the first paint of the next page', async () => {
      const page = await open('/a-propos', { theme: 'light' });
      const before = await background(page);
      const theSwitch = page.getByRole('button', { name: /Thème/ });
      await theSwitch.click();
      await theSwitch.click();
      expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
      const chosen = await background(page);
      expect(chosen).not.toBe(before);
      // Scripts of the page never run here: what is seen is what the first script of the head did.
      await page.route('**/assets/*.js', (route) => route.abort());
      await page.goto('/gestion');
      expect(await background(page)).toBe(chosen);
    });
  });

  describe('the language', () => {
    it('is changed for the same page, filters kept', async () => {
      const page = await open('/acteurs?kind=authority');
      await page.getByRole('banner').getByRole('link', { name: 'English' }).click();
      await page.waitForURL(/lang=en/);
      expect(new URL(page.url()).searchParams.get('kind')).toBe('authority');
      expect(await page.locator('html').getAttribute('lang')).toBe('en');
    });

    it('is kept by every link of the frame', async () => {
      const page = await open('/a-propos?lang=en', { hasScript: false });
      const links = await page.locator('header nav a, footer nav a').evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
      expect(links.length).toBeGreaterThan(8);
      expect(links.filter((href) => new URL(href).searchParams.get('lang') !== 'en')).toEqual([]);
    });

    it('is told to those who index: one address of record, the other language beside', async () => {
      const page = await open('/a-propos?lang=en', { hasScript: false });
      expect(await page.locator('link[rel=canonical]').getAttribute('href')).toMatch(/\/a-propos\?lang=en$/);
      expect(await page.locator('link[hreflang=fr]').getAttribute('href')).toMatch(/\/a-propos$/);
    });
  });

  describe('the keyboard', () => {
    it('reaches what the page is about at the first stop', async () => {
      const page = await open('/gestion');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('contenu');
    });

    it('shows where it is at every stop of the header', async () => {
      const page = await open('/gestion');
      for (let stop = 0; stop < 8; stop += 1) {
        await page.keyboard.press('Tab');
        const isSeen = await page.evaluate(() => {
          const chain: Element[] = [];
          for (let element = document.activeElement; element !== null && chain.length < 3; element = element.parentElement) chain.push(element);
          return chain.some((element) => parseFloat(getComputedStyle(element).outlineWidth) >= 2 && getComputedStyle(element).outlineStyle !== 'none');
        });
        expect(isSeen).toBe(true);
      }
    });
  });

  describe('what goes wrong', () => {
    it('answers 404 where nothing stands, with a way on', async () => {
      const page = await product.page({ hasScript: false });
      pages.push(page);
      const answer = await page.goto('/atlantide');
      expect(answer?.status()).toBe(404);
      expect(await page.locator('main h1').innerText()).toMatch(/pas sur la carte/);
      expect(await page.locator('main form[role=search]').count()).toBe(1);
    });

    it('says that the connection is lost, and comes back by itself to the page that was asked', async () => {
      const page = await open('/a-propos');
      await page.waitForFunction(() => navigator.serviceWorker?.controller !== null);
      await page.waitForFunction(async () => (await (await caches.open('portulan-offline')).keys()).length === 2);
      await page.context().setOffline(true);
      await page.goto('/gestion');
      expect(await page.locator('h1').innerText()).toBe('Vous êtes hors ligne');
      await page.context().setOffline(false);
      await page.getByRole('link', { name: 'Réessayer' }).click();
      await page.getByRole('heading', { level: 1, name: /espace de gestion/ }).waitFor();
    });
  });

  it('reports nothing to the console on any page of its own', async () => {
    const page = await product.page();
    pages.push(page);
    const reported: string[] = [];
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) reported.push(`${page.url()} ${message.text()}`);
    });
    page.on('pageerror', (failure) => reported.push(`${page.url()} ${failure.message}`));
    for (const path of ['/', '/?lang=en', '/a-propos', '/gestion']) await page.goto(path, { waitUntil: 'networkidle' });
    expect(reported).toEqual([]);
  });

  it('tells robots where to look', async () => {
    const robots = await (await fetch(`${product.url}/robots.txt`)).text();
    const sitemap = /^Sitemap: (.+)$/m.exec(robots)?.[1] ?? '';
    const map = await (await fetch(product.url + new URL(sitemap).pathname)).text();
    expect(map).toContain('/acteurs?lang=en</loc>');
  });
});
