import { readFile } from 'node:fs/promises';
import { shortLinkSchema } from '@portulan/contract';
import { auditPage } from './audit-page.js';
import { startProduct, type Product } from './product.js';

let product: Product;
beforeAll(async () => (product = await startProduct()));
afterAll(() => product.stop());

it('downloads what the list shows, without a script', async () => {
  const page = await product.page({ hasScript: false });
  await page.goto('/acteurs?country=SN&where=partner&sort=name');
  await page.locator('details[name=emporter] > summary').first().click();
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('a[href*="actors.csv"]').click()]);
  expect(download.suggestedFilename()).toMatch(/^portulan-acteurs-\d{4}-\d\d-\d\d\.csv$/);
  const lines = (await readFile(await download.path(), 'utf8')).trimEnd().split('\r\n');
  const listed = (await (await fetch(`${product.url}/api/v1/actors?country=SN&where=partner&size=1`)).json()) as { total: number };
  expect(lines).toHaveLength(listed.total + 1);
  await page.context().close();
});

it.each(['/projets?theme=water', '/cooperations?form=twinning', '/carte?country=SN'])('offers the files of %s with its filters and their number', async (path) => {
  const page = await product.page({ hasScript: false });
  await page.goto(path);
  const query = path.split('?')[1] as string;
  const href = (await page.locator('a[href*=".geojson"]').first().getAttribute('href')) ?? '';
  expect(href).toContain(query);
  const file = (await (await fetch(product.url + href)).json()) as { features: unknown[] };
  const count = await page.locator('details[name=emporter] p').first().textContent();
  expect(Number(count?.replace(/\D/g, ''))).toBe(file.features.length);
  await page.context().close();
});

it('shortens the address of what is on screen, and the short one leads back', async () => {
  const page = await product.page();
  await page.goto('/cooperations?country=SN&form=twinning');
  await page.locator('details[name=emporter] > summary').last().click();
  const address = page.locator('details[open] input[readonly]');
  expect(await address.inputValue()).toMatch(/\/cooperations\?country=SN&form=twinning$/);
  await page.getByRole('button', { name: 'Raccourcir' }).click();
  await page.waitForFunction(() => /\/l\/[a-z0-9]{7,}$/.test((document.querySelector('details[open] input[readonly]') as HTMLInputElement | null)?.value ?? ''));
  await page.goto(new URL(await address.inputValue()).pathname);
  expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe('/cooperations?country=SN&form=twinning');
  await page.context().close();
});

describe('a short link', () => {
  const ask = (path: unknown) => fetch(`${product.url}/api/v1/links`, { method: 'POST', headers: { 'content-type': 'application/json', origin: product.url }, body: JSON.stringify(path) });

  it('is the same for the same page', async () => {
    const [first, second] = [await ask({ path: '/carte?theme=water' }), await ask({ path: '/carte?theme=water' })];
    expect([first.status, second.status]).toEqual([201, 200]);
    const { code } = shortLinkSchema.parse(await first.json());
    expect(shortLinkSchema.parse(await second.json()).code).toBe(code);
    const led = await fetch(`${product.url}/l/${code}`, { redirect: 'manual' });
    expect([led.status, led.headers.get('location'), led.headers.get('x-robots-tag')]).toEqual([302, '/carte?theme=water', 'noindex']);
  });

  it.each([{ path: 'https://ailleurs.example/' }, { path: '//ailleurs.example' }, { path: '/\\ailleurs.example' }, { path: '/gestion' }, { path: '/api/v1/actors' }, { path: 3 }, {}, { path: '/carte', more: 1 }])('is not made for %j', async (body) => {
    expect((await ask(body)).status).toBe(400);
  });

  it('that was never made is a 404', async () => {
    for (const code of ['zzzzzzz', 'a', '..%2f..', 'ZZZZZZZ']) expect((await fetch(`${product.url}/l/${code}`, { redirect: 'manual' })).status).toBe(404);
  });
});

it.each(['first', 'last'] as const)('the %s menu has no violation when it is open', async (which) => {
  const prepare = async (page: Awaited<ReturnType<Product['page']>>) => void (await page.locator('details[name=emporter] > summary')[which]().click());
  expect(await auditPage(product, '/acteurs?country=SN', { width: 320, theme: 'dark', prepare })).toEqual({ violations: [], overflow: 0 });
});

describe('on paper', () => {
  it('the map has its legend, its source, its date and its list, and none of its controls', async () => {
    const page = await product.page({ hasScript: false });
    await page.goto('/carte?form=twinning');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('aside:visible').innerText()).toMatch(/Jumelage[^]*Source[^]*Licence Ouverte[^]*carte\?form=twinning/);
    expect(await page.locator('table tbody tr:visible').count()).toBeGreaterThan(5);
    expect(await page.locator('main :is(select, button):visible, nav:visible, details[name=emporter]:visible').count()).toBe(0);
    for (const format of ['A4', 'A3'] as const) expect((await page.pdf({ format, preferCSSPageSize: false })).subarray(0, 5).toString()).toBe('%PDF-');
    await page.context().close();
  });

  it('a list keeps its results and drops its controls', async () => {
    const page = await product.page({ hasScript: false });
    await page.goto('/acteurs?country=SN');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('main ol li:visible').count()).toBeGreaterThan(5);
    expect(await page.locator('main :is(select, button, input):visible, header nav:visible').count()).toBe(0);
    await page.context().close();
  });
});
