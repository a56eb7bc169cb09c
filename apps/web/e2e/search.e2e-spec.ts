import { apiPaths, type ActorList, type ThemeAnswer } from '@portulan/contract';
import type { Page } from 'playwright-core';
import { auditPage } from './audit-page.js';
import { startProduct, type Product } from './product.js';

/** Filters beside the results, the map folded: drawing it in software would slow every key struck here. */
const BESIDE_NO_MAP = { width: 1024 } as const;
const LIVING_MILLISECONDS = 90_000;

/** Asks for the living map, where it does not come by itself as there is no graphics card. */
async function wakeMap(page: Page): Promise<void> {
  const button = page.getByRole('button', { name: 'Carte interactive' });
  await button.or(page.locator('[data-living=true]')).first().waitFor({ timeout: LIVING_MILLISECONDS });
  if (await button.isVisible()) await button.click();
}

describe('search', () => {
  let product: Product;
  const pages: Page[] = [];

  beforeAll(async () => {
    product = await startProduct();
  });
  afterEach(async () => {
    for (const page of pages.splice(0)) await page.context().close();
  });
  afterAll(() => product.stop());

  async function open(path: string, options: Parameters<Product['page']>[0] = BESIDE_NO_MAP): Promise<Page> {
    const page = await product.page(options);
    pages.push(page);
    await page.goto(path, { waitUntil: 'load' });
    return page;
  }

  const ask = async <Answer = ActorList>(path: string): Promise<Answer> => (await fetch(product.url + path)).json() as Promise<Answer>;
  const box = (page: Page) => page.locator('#mots');
  /** Until the page counts as many as the API does for the same address. */
  const settled = async (page: Page) => {
    const { search } = new URL(page.url());
    const { total } = await ask(`${apiPaths.actors}${search}`);
    const word = total === 0 ? '' : String(total);
    await page.waitForFunction((expected) => document.querySelector('#resultats')?.firstChild?.textContent?.split('pour')[0]?.replace(/\D/g, '') === expected, word);
    return total;
  };
  const chips = (page: Page) => page.getByRole('list', { name: 'Filtres appliqués' }).getByRole('link');

  describe('a question that names things', () => {
    const asked = '/acteurs?q=eau+s%C3%A9n%C3%A9gal';

    it('is said to be understood, without a script', async () => {
      const page = await open(asked, { ...BESIDE_NO_MAP, hasScript: false });
      const { understood } = await ask(`${apiPaths.actors}?q=eau+s%C3%A9n%C3%A9gal`);
      expect(understood.map(({ name, value }) => `${name} ${value}`)).toContain('country SN');
      expect(await page.getByText(/^Compris/).innerText()).toContain('pays Sénégal');
    });

    it('is taken literally by one link, and understood again by another', async () => {
      const page = await open(asked, { ...BESIDE_NO_MAP, hasScript: false });
      await page.getByRole('link', { name: /tels? quels?$/ }).click();
      await page.waitForURL(/literal=true/);
      expect(await page.getByText(/^Compris/).count()).toBe(0);
      await page.getByRole('link', { name: 'Reconnaître les lieux et les thèmes' }).click();
      await page.waitForURL((url) => !url.searchParams.has('literal'));
      expect(await page.getByText(/^Compris/).count()).toBe(1);
    });

    it('loses nothing when one part is taken literally: the other becomes a choice', async () => {
      const page = await open(asked);
      await page.getByRole('link', { name: 'pays Sénégal' }).click();
      await page.waitForURL(/literal=true/);
      const { searchParams } = new URL(page.url());
      expect(searchParams.get('q')).toBe('sénégal');
      expect(searchParams.getAll('theme')).toHaveLength(1);
      await settled(page);
    });
  });

  it.each(['/acteurs', '/acteurs?q=eau+s%C3%A9n%C3%A9gal', '/acteurs?near=5.38,43.3'])('%s moves nothing while its scripts arrive', async (path) => {
    const page = await product.page(BESIDE_NO_MAP);
    pages.push(page);
    await page.addInitScript(() => {
      Object.assign(window, { shift: 0 });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[]) (window as never as { shift: number }).shift += entry.value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(path, { waitUntil: 'networkidle' });
    expect(await page.evaluate(() => (window as never as { shift: number }).shift)).toBeLessThan(0.02);
  });

  describe('facets', () => {
    it('are searched when they are long', async () => {
      const page = await open('/acteurs');
      const values = page.locator('input[name=country]');
      await page.getByRole('searchbox', { name: /Chercher dans .*Pays/ }).fill('burkina');
      await page.waitForFunction(() => document.querySelectorAll('input[name=country]').length === 1);
      await values.first().check();
      await page.waitForURL(/country=BF/);
      await settled(page);
    });

    it('are all there without a script, under a fold, and send what is ticked in it', async () => {
      const page = await open('/acteurs', { ...BESIDE_NO_MAP, hasScript: false });
      const { facets } = await ask(apiPaths.actors);
      expect(await page.locator('input[name=country]').count()).toBe(facets.country.length);
      expect(await page.getByPlaceholder('Chercher…').first().isVisible()).toBe(false);
      await page.getByText(/^\d+ autres$/).first().click();
      await page.locator('input[name=country]').last().check();
      await page.getByRole('button', { name: 'Appliquer les filtres' }).click();
      await page.waitForURL(/country=[A-Z]{2}/);
      expect(await chips(page).count()).toBe(2);
    });

    it('show themes as a tree', async () => {
      const page = await open('/acteurs', { ...BESIDE_NO_MAP, hasScript: false });
      const [{ facets }, { items }] = await Promise.all([ask(apiPaths.actors), ask<{ items: ThemeAnswer[] }>(apiPaths.themes)]);
      const present = new Set(facets.theme.map(({ value }) => value));
      const parts = items.filter(({ code, parent }) => parent !== null && present.has(code) && present.has(parent));
      expect(await page.locator('details details input[name=theme]').count()).toBeGreaterThanOrEqual(parts.length);
    });

    it('choose a decade by its bar, and count as it promised', async () => {
      const page = await open('/cooperations', { ...BESIDE_NO_MAP, hasScript: false });
      await page.locator('summary', { hasText: 'Période' }).click();
      const decade = page.getByRole('link', { name: /^Années 1990/ });
      const promised = (await decade.locator('span > span').first().innerText()).replace(/\D/g, '');
      await decade.click();
      await page.waitForURL(/since=1990&until=1999/);
      expect((await page.locator('#resultats').innerText()).replace(/\D/g, '')).toBe(promised);
      expect(await chips(page).first().innerText()).toMatch(/^Période/);
    });
  });

  describe('around a place', () => {
    const unfold = (page: Page) => page.locator('summary', { hasText: 'Autour de' }).click();

    it('is by its name, with a radius', async () => {
      const page = await open('/acteurs');
      await unfold(page);
      await page.getByRole('combobox', { name: 'Autour de quel lieu' }).pressSequentially('marseille');
      await page.getByRole('option', { name: /^Marseille.*Commune/ }).click();
      await page.waitForURL(/near=5\.38%2C43\.3/);
      const wide = await settled(page);
      await page.locator('input[name=radius][value="10"]').check();
      await page.waitForURL(/radius=10/);
      expect(await settled(page)).toBeLessThan(wide);
      expect(await chips(page).first().innerText()).toContain('Marseille');
    });

    it('is by the position of the browser, asked for on a click and told to a kilometre', async () => {
      const page = await product.page(BESIDE_NO_MAP);
      pages.push(page);
      await page.context().grantPermissions(['geolocation'], { origin: product.url });
      await page.context().setGeolocation({ latitude: 45.764043, longitude: 4.835659 });
      await page.goto('/acteurs');
      await unfold(page);
      await page.getByRole('button', { name: 'Ma position' }).click();
      await page.waitForURL(/near=4\.84%2C45\.76/);
      await settled(page);
    });

    it('says calmly that the browser keeps its position to itself', async () => {
      const page = await open('/acteurs');
      await page.evaluate(() => {
        navigator.geolocation.getCurrentPosition = (_found, refuse) => refuse?.({ code: 1 } as GeolocationPositionError);
      });
      await unfold(page);
      await page.getByRole('button', { name: 'Ma position' }).click();
      await page.getByText(/Indiquez une ville par son nom/).waitFor();
      expect(new URL(page.url()).search).toBe('');
    });
  });

  describe('an area', () => {
    const draw = (page: Page) => page.getByRole('button', { name: 'Dessiner une zone' });

    async function openMap(path: string): Promise<{ page: Page; at: (x: number, y: number) => [number, number] }> {
      const page = await open(path, { isMotionReduced: true });
      await wakeMap(page);
      await page.locator('[data-living=true]').waitFor({ timeout: LIVING_MILLISECONDS });
      const canvas = await page.locator('canvas').boundingBox();
      if (canvas === null) throw new Error('The map has no canvas.');
      return { page, at: (x, y) => [canvas.x + canvas.width * x, canvas.y + canvas.height * y] };
    }

    it('is given up by Escape, closed by a double click or a button, shown, counted the same by the API, taken off, and is what the map shows, by the keyboard alone', async () => {
      const { page, at } = await openMap('/acteurs?kind=authority');
      const corners = () => new URL(page.url()).searchParams.get('polygon')?.split(',');
      const takeOff = async () => {
        await page.getByRole('button', { name: 'Effacer la zone' }).click();
        await page.waitForURL((url) => !url.searchParams.has('polygon'));
        await settled(page);
      };
      await draw(page).click();
      await page.mouse.click(...at(0.3, 0.4));
      await page.keyboard.press('Escape');
      expect(await page.getByRole('button', { name: 'Annuler' }).count()).toBe(0);
      await draw(page).click();
      await page.mouse.click(...at(0.3, 0.4));
      await page.mouse.click(...at(0.7, 0.4));
      await page.mouse.dblclick(...at(0.5, 0.75));
      await page.waitForURL(/polygon=/);
      expect(corners()).toHaveLength(6);
      await takeOff();
      await draw(page).click();
      for (const [x, y] of [[0.3, 0.4], [0.7, 0.4], [0.5, 0.75]] as const) await page.mouse.click(...at(x, y));
      await page.getByRole('button', { name: 'Terminer' }).click();
      await page.waitForURL(/polygon=/);
      expect(corners()).toHaveLength(6);
      await settled(page);
      expect(await chips(page).allInnerTexts()).toContain('Zone dessinée');
      await takeOff();
      await page.getByRole('button', { name: 'La vue de la carte comme zone' }).focus();
      await page.keyboard.press('Enter');
      await page.waitForURL(/bbox=/);
      await settled(page);
      expect(await chips(page).allInnerTexts()).toContain('Vue de la carte');
    });

    it('is drawn on the whole map too', async () => {
      const { page, at } = await openMap('/carte');
      await draw(page).click();
      for (const [x, y] of [[0.4, 0.3], [0.6, 0.3], [0.5, 0.6]] as const) await page.mouse.click(...at(x, y));
      await page.getByRole('button', { name: 'Terminer' }).click();
      await page.waitForURL(/polygon=/);
      await page.getByRole('link', { name: 'Retirer le filtre Zone dessinée' }).waitFor();
    });
  });

  describe('the box of every page', () => {
    const combobox = (page: Page) => page.getByRole('banner').getByRole('combobox');

    it('remembers what was looked for, in this browser only, until it is told to forget', async () => {
      const page = await open('/a-propos');
      const asked: string[] = [];
      page.on('request', (request) => asked.push(`${request.url()} ${request.postData() ?? ''}`));
      await combobox(page).fill('dakar');
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/acteurs\?q=dakar/);
      await page.goto('/a-propos', { waitUntil: 'networkidle' });
      asked.length = 0;
      await combobox(page).focus();
      await page.getByRole('group', { name: 'Recherches récentes' }).waitFor();
      await page.keyboard.press('ArrowDown');
      expect(await page.locator('[role=option][aria-selected=true]').innerText()).toBe('dakar');
      expect(asked.filter((request) => request.includes('dakar'))).toEqual([]);
      await page.getByRole('button', { name: 'Effacer' }).click();
      await page.waitForFunction(() => document.querySelectorAll('[role=option]').length === 0);
      expect(await page.evaluate(() => localStorage.getItem('portulan:recent'))).toBeNull();
    });

    it('goes back to what was looked for', async () => {
      const page = await open('/a-propos');
      await page.evaluate(() => localStorage.setItem('portulan:recent', JSON.stringify([{ label: 'Lyon', url: '/acteurs?q=lyon' }])));
      await page.reload();
      await combobox(page).focus();
      await page.getByRole('option', { name: 'Lyon' }).click();
      await page.waitForURL(/\/acteurs\?q=lyon/);
    });
  });

  describe('a question without an answer', () => {
    it('says which choice to drop, and keeps its promise, without a script', async () => {
      const { relaxations } = await ask(`${apiPaths.actors}?country=SN&q=qqqxxxqqq`);
      expect(relaxations.length).toBeGreaterThan(0);
      const page = await open('/acteurs?country=SN&q=qqqxxxqqq', { ...BESIDE_NO_MAP, hasScript: false });
      const way = page.getByRole('link', { name: /^Sans/ }).first();
      await way.click();
      expect((await page.locator('#resultats').innerText()).replace(/\D/g, '')).toBe(String(relaxations[0]?.total));
    });
  });

  describe('typing', () => {
    it('keeps the old answer, dimmed, while the next is on its way', async () => {
      const page = await open('/acteurs');
      const rows = page.locator('main ol article');
      const before = await rows.count();
      const held: (() => void)[] = [];
      await page.route(/acteurs\.data/, async (route) => {
        await new Promise<void>((resolve) => held.push(resolve));
        await route.continue().catch(() => undefined);
      });
      await box(page).fill('burkina');
      await page.locator('section[aria-busy=true]').waitFor();
      expect(await rows.count()).toBe(before);
      await page.waitForFunction(() => Number(getComputedStyle(document.querySelector('main ol') as Element).opacity) < 0.6);
      held.forEach((release) => release());
      await page.locator('section[aria-busy=false]').waitFor();
      expect(Number(await page.locator('main ol').first().evaluate((list) => getComputedStyle(list).opacity))).toBeGreaterThan(0.4);
      await settled(page);
    });

    it('after a chip is taken off never brings its filter back, however late the answers are', async () => {
      const page = await open('/acteurs?country=SN');
      const held: (() => void)[] = [];
      await page.route(/acteurs\.data/, async (route) => {
        if (held.length === 0) await new Promise<void>((resolve) => held.push(resolve));
        await route.continue().catch(() => undefined);
      });
      await chips(page).first().click();
      await box(page).pressSequentially('eau');
      await page.waitForURL((url) => url.search === '?q=eau');
      held.forEach((release) => release());
      await settled(page);
      expect(new URL(page.url()).search).toBe('?q=eau');
      expect(await box(page).inputValue()).toBe('eau');
    });
  });

  describe('for everyone', () => {
    const openAll = (page: Page) => page.locator('main details').evaluateAll((folds) => folds.forEach((fold) => fold.setAttribute('open', '')));
    const type = (page: Page) => page.getByRole('banner').getByRole('combobox').pressSequentially('marseille').then(() => page.getByRole('option').first().waitFor());

    it.each([
      ['/acteurs?q=eau+s%C3%A9n%C3%A9gal', 320, 'dark', openAll],
      ['/acteurs?near=5.38,43.3&radius=100&lang=en', 1024, 'light', openAll],
      ['/projets?since=2010&until=2019', 1024, 'dark', openAll],
      ['/acteurs?country=SN&q=qqqxxxqqq', 320, 'light', undefined],
      ['/a-propos', 320, 'dark', type],
    ] as const)('%s at %i pixels, %s, holds nothing that axe finds', async (path, width, theme, prepare) => {
      expect(await auditPage(product, path, { width, theme, prepare })).toEqual({ violations: [], overflow: 0 });
    });
  });
});
