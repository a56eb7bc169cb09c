import { apiPaths, type ActorList, type CooperationList } from '@portulan/contract';
import type { Page } from 'playwright-core';
import { auditPage } from './audit-page.js';
import { startProduct, type Product } from './product.js';

/** Filters beside the results, the map folded: drawing it in software would slow every key struck here. */
const BESIDE_NO_MAP = { width: 1024 } as const;

describe('the lists', () => {
  let product: Product;

  beforeAll(async () => {
    product = await startProduct();
  });
  afterAll(() => product.stop());

  const ask = async <Answer>(path: string): Promise<Answer> => (await fetch(product.url + path)).json() as Promise<Answer>;
  const countOn = async (page: Page) => Number((await page.locator('#resultats').innerText()).replace(/\D.*$/su, (rest) => rest.replace(/[^\d]/g, '')));
  const box = (page: Page) => page.locator('#mots');

  it('show the actors that the API finds, from the server, without a script', async () => {
    const page = await product.page({ ...BESIDE_NO_MAP, hasScript: false });
    await page.goto('/acteurs?country=SN');
    const { total, items } = await ask<ActorList>(`${apiPaths.actors}?country=SN`);
    expect(total).toBeGreaterThan(0);
    expect(await countOn(page)).toBe(total);
    expect(await page.locator('main ol article h3').count()).toBe(items.length);
    await page.context().close();
  });

  it('filter without a script: tick, send, read', async () => {
    const page = await product.page({ ...BESIDE_NO_MAP, hasScript: false });
    await page.goto('/acteurs');
    await page.locator('input[name="kind"][value="authority"]').check();
    await page.getByRole('button', { name: 'Appliquer les filtres' }).click();
    await page.waitForURL(/kind=authority/);
    const { total } = await ask<ActorList>(`${apiPaths.actors}?kind=authority`);
    expect(await countOn(page)).toBe(total);
    expect(await page.getByRole('list', { name: 'Filtres appliqués' }).getByRole('link').count()).toBe(2);
    await page.context().close();
  });

  it('follow the keys: results, count and address move without a page being loaded', async () => {
    const page = await product.page(BESIDE_NO_MAP);
    await page.goto('/acteurs');
    await page.evaluate(() => Object.assign(window, { isSamePage: true }));
    await box(page).pressSequentially('sénégal');
    await page.waitForURL(/q=s%C3%A9n%C3%A9gal/);
    const { total } = await ask<ActorList>(`${apiPaths.actors}?q=${encodeURIComponent('sénégal')}`);
    await page.waitForFunction((expected) => document.querySelector('#resultats')?.textContent?.replace(/\D/g, '') === expected, String(total));
    expect(await page.evaluate(() => 'isSamePage' in window)).toBe(true);
    expect(await box(page).inputValue()).toBe('sénégal');
    await page.context().close();
  });

  it('never let a late answer cover a newer one', async () => {
    const page = await product.page(BESIDE_NO_MAP);
    await page.goto('/acteurs');
    let isFirst = true;
    // The answer to the first word is held until the second one has long been on screen.
    const held: (() => void)[] = [];
    await page.route(/acteurs\.data/, async (route) => {
      if (isFirst) {
        isFirst = false;
        await new Promise<void>((resolve) => held.push(resolve));
      }
      await route.continue().catch(() => undefined);
    });
    const asked = page.waitForRequest(/acteurs\.data.*burkina/);
    await box(page).fill('burkina');
    await asked;
    await box(page).fill('sénégal');
    await page.waitForFunction(() => document.querySelector('#resultats')?.textContent?.includes('sénégal'));
    held.forEach((release) => release());
    await page.waitForLoadState('networkidle');
    expect(await page.locator('#resultats').innerText()).toContain('sénégal');
    expect(await box(page).inputValue()).toBe('sénégal');
    await page.context().close();
  });

  it('add values of one facet as "or", of two facets as "and", and go back step by step', async () => {
    const page = await product.page(BESIDE_NO_MAP);
    await page.goto('/cooperations');
    await page.locator('input[name="form"][value="twinning"]').check();
    await page.waitForURL(/form=twinning/);
    await page.locator('input[name="form"][value="decentralised-cooperation"]').check();
    await page.waitForURL(/form=twinning&form=decentralised-cooperation/);
    const { total } = await ask<CooperationList>(`${apiPaths.cooperations}?form=twinning&form=decentralised-cooperation`);
    await page.waitForFunction((expected) => document.querySelector('#resultats')?.textContent?.replace(/\D/g, '') === expected, String(total));
    await page.goBack();
    await page.waitForURL((url) => url.search === '?form=twinning');
    await page.locator('input[name="form"][value="decentralised-cooperation"]:not(:checked)').waitFor();
    expect(await page.locator('input[name="form"][value="twinning"]').isChecked()).toBe(true);
    await page.context().close();
  });

  it('say which filter to drop when nothing is found, and what that gives', async () => {
    const page = await product.page(BESIDE_NO_MAP);
    await page.goto('/acteurs?country=SN&q=qqqxxxqqq');
    const way = page.getByRole('link', { name: /^Sans/ }).first();
    const promised = (await way.locator('xpath=..').locator('span').innerText()).replace(/\D/g, '');
    expect(Number(promised)).toBeGreaterThan(0);
    await way.click();
    await page.waitForFunction((expected) => document.querySelector('#resultats')?.textContent?.replace(/\D/g, '') === expected, promised);
    await page.context().close();
  });

  it('turn pages, and start reading again at the top', async () => {
    const page = await product.page(BESIDE_NO_MAP);
    await page.goto('/cooperations');
    const first = await page.locator('main ol article h3').first().innerText();
    await page.getByRole('link', { name: 'Page 2', exact: true }).click();
    await page.waitForURL(/page=2/);
    await page.waitForFunction((before) => document.querySelector<HTMLElement>('main ol article h3')?.innerText !== before, first);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('resultats');
    await page.context().close();
  });

  it('hand the same filters to the map and to the API', async () => {
    const page = await product.page(BESIDE_NO_MAP);
    await page.goto('/acteurs?country=SN&where=partner&page=1');
    const hrefs = await page.locator('main a').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(hrefs).toContain('/carte?country=SN&where=partner');
    expect(hrefs.filter((href) => href?.startsWith('/api/v1/actors?') && href.includes('country=SN') && href.includes('where=partner'))).toHaveLength(1);
    await page.context().close();
  });

  it('show on the map beside them the results of the page, each once', async () => {
    const page = await product.page({ hasScript: false });
    await page.goto('/acteurs?kind=authority');
    const { items } = await ask<ActorList>(`${apiPaths.actors}?kind=authority`);
    const placed = items.filter(({ place }) => place !== null && place.lon !== null && place.lat !== null);
    const titles = await page.getByRole('region', { name: 'Carte des résultats' }).locator('svg title').allTextContents();
    expect([...titles].sort()).toEqual(placed.map(({ label }) => label).sort());
    await page.context().close();
  });

  it('keep the language', async () => {
    const page = await product.page(BESIDE_NO_MAP);
    await page.goto('/acteurs?lang=en');
    expect(await page.locator('h1').innerText()).toBe('Directory of actors');
    await page.locator('input[name="kind"][value="association"]').check();
    await page.waitForURL(/lang=en.*kind=association|kind=association.*lang=en/);
    expect(await page.locator('main ol a').first().getAttribute('href')).toContain('lang=en');
    await page.context().close();
  });

  it('hold nothing that axe finds when every fold is open on a small screen', async () => {
    const openAll = (page: Page) => page.locator('main details').evaluateAll((folds) => folds.forEach((fold) => fold.setAttribute('open', '')));
    const audit = await auditPage(product, '/cooperations?country=SN', { width: 320, theme: 'dark', prepare: openAll });
    expect(audit).toEqual({ violations: [], overflow: 0 });
  });

  it('fold on a small screen, and unfold without a script', async () => {
    const page = await product.page({ width: 320, hasScript: false });
    await page.goto('/acteurs');
    const kind = page.locator('input[name="kind"]').first();
    expect(await kind.isVisible()).toBe(false);
    await page.getByText('Filtrer', { exact: true }).click();
    expect(await kind.isVisible()).toBe(true);
    await page.context().close();
  });
});
