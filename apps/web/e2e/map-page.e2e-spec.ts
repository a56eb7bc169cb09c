import { apiPaths, type CooperationList, type CountryAnswer, type EndAnswer, type FlowsAnswer, type StartYears } from '@portulan/contract';
import type { Page } from 'playwright-core';
import { auditPage } from './audit-page.js';
import { startProduct, type PageOptions, type Product } from './product.js';

describe('the page around the map', () => {
  let product: Product;
  let linked: CountryAnswer[];

  const ask = async <Answer>(path: string): Promise<Answer> => (await fetch(product.url + path)).json() as Promise<Answer>;
  const open = async (path: string, options: PageOptions = {}) => {
    const page = await product.page({ isMotionReduced: true, ...options });
    await page.goto(path);
    return { page, close: () => page.context().close() };
  };
  const param = (page: Page, name: string) => new URL(page.url()).searchParams.getAll(name);
  const summary = (page: Page) => page.locator('section[aria-labelledby=carte-titre] [role=status]').first();
  const card = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
  /** Where no map can be drawn, panel and years do the same: they are tried there, where nothing else takes time. */
  const openDrawless = async (path: string, options: PageOptions = {}) => {
    const page = await product.page({ isMotionReduced: true, ...options });
    await page.addInitScript(() => {
      HTMLCanvasElement.prototype.getContext = () => null;
    });
    await page.goto(path);
    await page.getByText(/ne peut pas dessiner la carte/).waitFor();
    return { page, close: () => page.context().close() };
  };
  beforeAll(async () => {
    product = await startProduct();
    const { items } = await ask<{ items: CountryAnswer[] }>(apiPaths.countries);
    linked = items.filter(({ code }) => code !== 'FR').sort((a, b) => b.cooperationCount - a.cooperationCount);
  });
  afterAll(() => product.stop());

  const pin = (index: number): CountryAnswer => {
    const country = linked[index];
    if (country === undefined) throw new Error('The starter directory links France with too few countries.');
    return country;
  };

  it('says without a script what a pinned place is, and compares two side by side', async () => {
    const [one, other] = [pin(0), pin(1)];
    const { page, close } = await open(`/carte?lieu=country:${one.code}&lieu=country:${other.code}`, { hasScript: false });
    const ends = await Promise.all([one, other].map(({ code }) => ask<EndAnswer>(apiPaths.mapEnd(`country:${code}`))));
    const table = page.getByRole('region', { name: 'Lieux épinglés, côte à côte' });
    const cells = await table.getByRole('row').nth(1).getByRole('cell').allInnerTexts();
    expect(cells.map(Number)).toEqual(ends.map(({ cooperations }) => cooperations));
    const list = await ask<CooperationList>(`${apiPaths.cooperations}?country=${one.code}&where=partner&size=50`);
    expect(list.total).toBe(ends[0]?.cooperations);
    await card(page, other.label).getByRole('link', { name: /^Ne plus isoler/ }).click();
    expect(param(page, 'lieu')).toEqual([`country:${one.code}`]);
    expect(await card(page, one.label).getByRole('listitem').count()).toBe(list.items.length);
    await close();
  });

  it('counts the years beneath the map, and what has none', async () => {
    const { page, close } = await open('/carte', { hasScript: false });
    const years = await ask<StartYears>(apiPaths.mapYears);
    const said = (await page.getByRole('region', { name: 'Dans le temps' }).innerText()).replace(/\s/g, ' ');
    expect(said).toContain(`${years.total - years.undated} coopérations sur ${years.total}`);
    expect(said).toContain(`${years.undated} coopérations n’ont pas de date`);
    await close();
  });

  it('pins a place by its name, by keyboard alone, and gives it back on the way back', async () => {
    const country = pin(0);
    const { page, close } = await openDrawless('/carte');
    const box = page.getByRole('combobox', { name: 'Épingler un lieu par son nom' });
    await box.focus();
    await page.keyboard.type(country.label);
    await page.getByRole('option', { name: new RegExp(`^${country.label}`) }).first().waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.searchParams.get('lieu') === `country:${country.code}`);
    await card(page, country.label).waitFor();
    await page.waitForFunction((name) => document.querySelector('section[aria-labelledby=carte-titre] [role=status]')?.textContent?.includes(name), country.label);
    await page.goBack();
    await page.waitForURL((url) => !url.searchParams.has('lieu'));
    await card(page, country.label).waitFor({ state: 'detached' });
    await page.goForward();
    await card(page, country.label).waitFor();
    await close();
  });

  it('goes through the years by keyboard: one step back undoes the move, and the list follows', async () => {
    const { page, close } = await openDrawless('/carte');
    const slider = page.getByRole('slider', { name: /Montrer ce qui avait commencé/ });
    await slider.focus();
    await page.keyboard.press('Home');
    await page.waitForURL((url) => url.searchParams.get('until') === '1945');
    await page.keyboard.press('PageUp');
    await page.waitForURL((url) => Number(url.searchParams.get('until')) > 1945);
    const until = param(page, 'until')[0];
    const { total, cooperations } = await ask<FlowsAnswer>(`${apiPaths.flows}?level=world&top=90&until=${until}`);
    await page.waitForFunction(
      ([links, all]) => {
        const said = document.querySelector('section[aria-labelledby=carte-titre] [role=status]')?.textContent?.replace(/[^\d ]/g, '') ?? '';
        return links === '0' ? document.body.textContent?.includes('Aucun lien pour ces filtres') : said.includes(links ?? '') && said.includes(all ?? '');
      },
      [String(total), String(cooperations)],
    );
    await page.getByRole('link', { name: /^Retirer le filtre Jusqu/ }).waitFor();
    await page.goBack();
    await page.waitForURL((url) => !url.searchParams.has('until'));
    await page.getByRole('link', { name: /^Retirer le filtre Jusqu/ }).waitFor({ state: 'detached' });
    await close();
  });

  it('plays the years where things may move, and only steps through them where they may not', async () => {
    const still = await openDrawless('/carte');
    await still.page.getByRole('button', { name: 'Un an plus tôt' }).waitFor();
    expect(await still.page.getByRole('button', { name: 'Rejouer depuis 1945' }).count()).toBe(0);
    await still.close();
    const moving = await openDrawless('/carte', { isMotionReduced: false });
    await moving.page.getByRole('button', { name: 'Rejouer depuis 1945' }).click();
    await moving.page.waitForURL((url) => Number(url.searchParams.get('until') ?? 0) > 1945);
    await moving.page.getByRole('button', { name: 'Arrêter' }).click();
    await moving.page.getByRole('button', { name: 'Rejouer depuis 1945' }).waitFor();
    await moving.page.goBack();
    await moving.page.waitForURL((url) => !url.searchParams.has('until'));
    await moving.close();
  });

  it('leads to the list of the same cooperations, and the list leads back', async () => {
    const { page, close } = await open('/carte?form=twinning&theme=water&until=2000', { hasScript: false });
    await page.getByRole('link', { name: 'Ces coopérations en liste' }).click();
    expect(new URL(page.url()).pathname).toBe('/cooperations');
    expect([...new URL(page.url()).searchParams].sort()).toEqual([['form', 'twinning'], ['theme', 'water'], ['until', '2000']]);
    const hrefs = await page.locator('main a[href^="/carte?"]').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(hrefs.some((href) => href?.includes('form=twinning') && href.includes('theme=water') && href.includes('until=2000'))).toBe(true);
    await close();
  });

  it.each([
    ['wide and light, two places compared', { width: 1440, theme: 'light' }, () => `/carte?lieu=country:${pin(0).code}&lieu=country:${pin(1).code}&until=2000`],
    ['narrow and dark, nothing found', { width: 320, theme: 'dark' }, () => '/carte?q=qqqxxxqqq&form=twinning'],
    ['narrow and light, as served', { width: 320, theme: 'light' }, () => `/carte?lieu=country:${pin(0).code}&lieu=country:${pin(1).code}`],
  ] as const)('has nothing that axe holds against it: %s', async (_, options, path) => {
    const audit = await auditPage(product, path(), {
      ...options,
      prepare: async (page) => {
        await summary(page).waitFor();
        await page.evaluate('document.querySelectorAll("main details").forEach((fold) => { fold.open = true; })');
      },
    });
    expect(audit).toEqual({ violations: [], overflow: 0 });
  });
});
