import { auditInBoth, BOTH_CLEAN } from './audit-page.js';
import { startProduct, type Product } from './product.js';

const PAGES = [
  ['home', '/'],
  ['actors', '/acteurs'],
  ['actors, filtered', '/acteurs?country=SN&where=partner&theme=water'],
  ['no result', '/acteurs?q=zzzzzzzzzz'],
  ['an actor', '/acteurs/marseille'],
  ['projects', '/projets'],
  ['cooperations', '/cooperations'],
  ['map', '/carte'],
  ['a country', '/pays/SN'],
  ['a territory', '/territoires/region-93'],
  ['about', '/a-propos'],
  ['contributing', '/contribuer'],
  ['a proposal', '/contribuer/cooperation'],
  ['staff', '/gestion'],
  ['not found', '/atlantide'],
] as const;

let product: Product;
beforeAll(async () => {
  product = await startProduct();
});
afterAll(() => product.stop());

it.each(PAGES)('the page %s has no violation and nothing beyond its width, wide and light or narrow and dark', async (_name, path) => {
  expect(await auditInBoth(product, path)).toEqual(BOTH_CLEAN);
});

describe('without JavaScript', () => {
  it.each(PAGES)('the page %s says what it is and leads on', async (_name, path) => {
    const page = await product.keptPage({ width: 320, hasScript: false });
    await page.goto(path, { waitUntil: 'load' });
    expect(await page.locator('h1').count()).toBe(1);
    expect((await page.locator('main').innerText()).length).toBeGreaterThan(40);
    expect(await page.locator('main a[href], main form').count()).toBeGreaterThan(0);
  });

  it('searches by a plain form', async () => {
    const page = await product.page({ hasScript: false });
    await page.goto('/');
    await page.locator('main input[name=q]').first().fill('dakar');
    await page.locator('main input[name=q]').first().press('Enter');
    await page.waitForURL(/q=dakar/);
    expect(await page.locator('main').innerText()).toContain('Dakar');
    await page.context().close();
  });
});

describe('languages', () => {
  // What is served before any script: a browser would show the same and take a minute.
  it.each(PAGES)('the page %s is in English when asked, and says so', async (_name, path) => {
    const answer = await fetch(`${product.url}${path}${path.includes('?') ? '&' : '?'}lang=en`);
    const page = await answer.text();
    expect(/<html[^>]*>/.exec(page)?.[0]).toContain('lang="en"');
    expect(/<header[\s\S]*?<nav[\s\S]*?<\/nav>/.exec(page)?.[0]).toContain('Actors');
  });
});
