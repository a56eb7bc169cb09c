import { apiPaths, type CooperationList, type CountryAnswer, type CountryPlaceAnswer, type FlowsAnswer, type TerritoryPlaceAnswer } from '@portulan/contract';
import { auditInBoth, BOTH_CLEAN } from './audit-page.js';
import { startProduct, type Product } from './product.js';

describe('the pages of places', () => {
  let product: Product;
  let country: CountryAnswer;
  let region: string;

  const ask = async <Answer>(path: string): Promise<Answer> => (await fetch(product.url + path)).json() as Promise<Answer>;
  const open = async (path: string) => {
    const page = await product.keptPage({ hasScript: false });
    const answer = await page.goto(path);
    return { page, status: answer?.status() };
  };

  beforeAll(async () => {
    product = await startProduct();
    const { items } = await ask<{ items: CountryAnswer[] }>(apiPaths.countries);
    const [most] = items.sort((a, b) => b.cooperationCount - a.cooperationCount);
    if (most === undefined) throw new Error('The starter directory links France with no country.');
    country = most;
    const { flows } = await ask<FlowsAnswer>(`${apiPaths.flows}?level=region&top=1`);
    region = flows[0]?.from ?? '';
  });
  afterAll(() => product.stop());

  it('say in words, without a script, who cooperates with a country and since when', async () => {
    const { page } = await open(`/pays/${country.code}`);
    const { figures } = await ask<CountryPlaceAnswer>(apiPaths.country(country.code));
    const list = await ask<CooperationList>(`${apiPaths.cooperations}?country=${country.code}&where=partner&size=100`);
    expect(await page.locator('h1').innerText()).toBe(country.label);
    expect(await page.locator('main tbody tr').count()).toBe(list.items.length);
    expect({ list: list.total, vocabulary: country.cooperationCount }).toEqual({ list: figures.cooperations, vocabulary: figures.cooperations });
    const said = (await page.locator('#chiffres').innerText()).replace(/\s/g, ' ');
    expect(said).toContain(String(figures.firstYear));
    expect(said).toContain(`sur ${figures.cooperationsTotal}`);
    expect(await page.locator('header svg path[data-form]').count()).toBeGreaterThan(0);
    const file = await (await fetch(product.url + ((await page.locator('a[href*=".geojson"]').first().getAttribute('href')) ?? ''))).json() as { features: unknown[] };
    expect(file.features).toHaveLength(figures.cooperations);
    const linked = JSON.parse(await page.locator('script[type="application/ld+json"]').innerText()) as { '@type': string; name: string };
    expect(linked).toMatchObject({ '@type': 'Country', name: country.label });
  });

  it('lead from a territory to the countries it is linked with, and back up to what it lies in', async () => {
    const [tier, code] = region.split(':') as [string, string];
    const { page } = await open(`/territoires/${tier}-${code}`);
    const { figures, label } = await ask<TerritoryPlaceAnswer>(apiPaths.territory(region));
    const list = await ask<CooperationList>(`${apiPaths.cooperations}?region=${code}&where=seat&size=1`);
    expect(list.total).toBe(figures.cooperations);
    expect(await page.locator('h1').innerText()).toBe(label);
    await page.locator('#partenaires').getByRole('link').first().click();
    await page.waitForURL(/\/pays\/[A-Z]{2}$/);
    await page.locator('#partenaires').getByRole('link').first().click();
    await page.waitForURL(/\/territoires\/region-\d+$/);
    await page.getByRole('navigation', { name: 'Fil d’Ariane' }).getByRole('link', { name: 'Régions et départements' }).click();
    expect(await page.getByRole('heading', { level: 2 }).count()).toBeGreaterThan(12);
  });

  it('call a territory as English does on an English page, what lies in it too', async () => {
    const html = async (path: string) => (await fetch(product.url + path)).text();
    expect(await html('/territoires/region-53?lang=en')).toMatch(/<h1[^>]*>Brittany</);
    expect(await html('/territoires/departement-29?lang=en')).toContain('Brittany');
    expect(await html('/territoires/region-53')).toMatch(/<h1[^>]*>Bretagne</);
  });

  it.each([
    ['/pays/sn', '/pays/SN'],
    ['/territoires/region-82', '/territoires/region-84'],
    ['/territoires/13055', '/territoires/commune-13055'],
    ['/territoires/departement-2a?lang=en', '/territoires/departement-2A?lang=en'],
    // Hellemmes is part of Lille since 1977.
    ['/territoires/commune-59298', '/territoires/commune-59350'],
  ])('%s leads for good to %s', async (old, today) => {
    const answer = await fetch(product.url + old, { redirect: 'manual' });
    expect(answer.status).toBe(308);
    expect(answer.headers.get('location')).toBe(today);
  });

  it.each(['/pays/QQ', '/pays/senegal', '/territoires/region-999', '/territoires/rien'])('%s is nowhere, and says where all are', async (path) => {
    const { page, status } = await open(path);
    expect(status).toBe(404);
    expect(await page.getByRole('link', { name: 'Tous les pays' }).getAttribute('href')).toBe('/pays');
  });

  it('that nothing names say so, and are not for search engines', async () => {
    const { items } = await ask<{ items: CountryAnswer[] }>(apiPaths.countries);
    const figures = (code: string) => ask<CountryPlaceAnswer>(apiPaths.country(code));
    let empty: CountryPlaceAnswer | undefined;
    for (const { code, cooperationCount } of items) {
      if (cooperationCount > 0 || empty !== undefined) continue;
      const place = await figures(code);
      if (place.figures.actors + place.figures.projects === 0) empty = place;
    }
    const { page, status } = await open(`/pays/${empty?.code}`);
    expect(status).toBe(200);
    expect(await page.locator('main').innerText()).toContain('Aucune coopération publiée');
    expect(await page.locator('meta[name=robots]').getAttribute('content')).toBe('noindex, follow');
  });

  it('are told to search engines', async () => {
    const map = await (await fetch(`${product.url}/sitemap.xml`)).text();
    expect(map).toContain(`/pays/${country.code}</loc>`);
    expect(map).toContain('/territoires/region-93</loc>');
  });

  it('have nothing that axe holds against them, wide and light or narrow and dark', async () => {
    for (const path of [`/pays/${country.code}`, `/territoires/${region.replace(':', '-')}`, '/pays', '/territoires', '/pays/QQ']) {
      expect({ path, ...(await auditInBoth(product, path)) }).toEqual({ path, ...BOTH_CLEAN });
    }
  });
});
