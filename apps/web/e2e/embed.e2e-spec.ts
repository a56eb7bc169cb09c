import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { auditPage } from './audit-page.js';
import { startProduct, type Product } from './product.js';

let product: Product;
let elsewhere: Server;
let elsewhereUrl: string;
/** What the page of the other site holds, by path. */
const pages = new Map<string, string>();

beforeAll(async () => {
  product = await startProduct();
  elsewhere = createServer((request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><html lang="fr"><title>Un autre site</title><body><h1>Un autre site</h1>${pages.get(request.url ?? '') ?? ''}</body></html>`);
  });
  await new Promise<void>((resolve) => void elsewhere.listen(0, '127.0.0.1', resolve));
  elsewhereUrl = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await product.stop();
  await new Promise((resolve) => elsewhere.close(resolve));
});

const headersOf = async (path: string) => {
  const { headers } = await fetch(product.url + path);
  return { policy: headers.get('content-security-policy') ?? '', frame: headers.get('x-frame-options') };
};

it('may be framed by anyone, and nothing else of the site may', async () => {
  for (const path of ['/embed/carte', '/embed/acteurs?region=93']) {
    expect(await headersOf(path)).toEqual({ policy: expect.stringContaining('frame-ancestors *'), frame: null });
  }
  for (const path of ['/', '/carte', '/acteurs', '/gestion', '/donnees/integrer', '/embed']) {
    expect(await headersOf(path)).toEqual({ policy: expect.stringContaining("frame-ancestors 'self'"), frame: 'SAMEORIGIN' });
  }
});

it('loads the picture of the network from its host, and from no other', async () => {
  expect((await headersOf('/embed/carte?logo=https%3A%2F%2Freseau.example%2Fa%2Flogo.svg')).policy).toContain("img-src 'self' data: blob: https://reseau.example;");
  for (const logo of ['http://reseau.example/logo.svg', "https://x; script-src *", 'javascript:alert(1)']) {
    expect((await headersOf(`/embed/carte?logo=${encodeURIComponent(logo)}`)).policy).toContain("img-src 'self' data: blob:;");
  }
});

it('counts no link where links are hidden', async () => {
  const said = async (path: string) => (await (await fetch(product.url + path)).text()).match(/role="status"[^>]*>([^<]*)</)?.[1];
  expect(await said('/embed/carte')).toMatch(/\d/);
  expect(await said('/embed/carte?calques=acteurs')).toMatch(/acteurs, sans les liens de coopération/);
});

it('stands in the page of another site, which grows to its height', async () => {
  pages.set('/article', `<iframe src="${product.url}/embed/acteurs?region=93&verrou=region" title="Annuaire" width="100%" height="200"></iframe><script src="${product.url}/embed.js" async></script>`);
  const page = await product.page();
  await page.goto(`${elsewhereUrl}/article`);
  const frame = page.frameLocator('iframe');
  await frame.locator('h1').waitFor();
  // It grows as the page inside does, and ends at its height.
  const inside = page.frames().find((one) => one.url().includes('/embed/acteurs'));
  await inside?.waitForFunction(() => innerHeight > 600 && Math.abs(document.body.scrollHeight - innerHeight) <= 2);
  expect(await page.locator('iframe').evaluate((element) => element.clientHeight)).toBeGreaterThan(600);
  // Locked, the région has no control; the others have, and one keeps the lock.
  expect(await frame.locator('select').evaluateAll((selects) => selects.map((select) => (select as HTMLSelectElement).name))).toEqual(['kind', 'country', 'theme']);
  const before = await frame.locator('[role=status]').innerText();
  await frame.locator('select[name=kind]').selectOption('association');
  await frame.locator(`[role=status]:not(:text-is("${before}"))`).waitFor();
  const shown = Number((await frame.locator('[role=status]').innerText()).replace(/\D/g, ''));
  const listed = (await (await fetch(`${product.url}/api/v1/actors?region=93&kind=association&size=1`)).json()) as { total: number };
  expect(shown).toBe(listed.total);
  await page.context().close();
});

it('works in a frame whose origin is taken away, as WordPress makes for what it discovers', async () => {
  pages.set('/decouvert', `<iframe sandbox="allow-scripts" src="${product.url}/embed/carte#?secret=abc123" title="Carte"></iframe><script>addEventListener('message',e=>{if(e.data.secret==='abc123'&&e.data.message==='height')document.title='haut '+e.data.value})</script>`);
  const page = await product.page();
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await page.goto(`${elsewhereUrl}/decouvert`);
  await page.waitForFunction(() => /^haut \d{3,4}$/.test(document.title));
  expect(errors).toEqual([]);
  await page.context().close();
});

describe('without a script', () => {
  it('is a page with its filters as a form, and its links in words', async () => {
    const page = await product.page({ hasScript: false, width: 320 });
    await page.goto('/embed/carte?form=twinning&verrou=form');
    expect(await page.locator('form input[type=hidden][name=form]').getAttribute('value')).toBe('twinning');
    await page.locator('select[name=country]').selectOption('SN');
    await page.locator('form button[type=submit]').click();
    await page.waitForURL(/country=SN/);
    expect(page.url()).toContain('form=twinning');
    expect(await page.locator('table tbody tr').count()).toBeGreaterThan(0);
    await page.context().close();
  });

  it('is built by a form that reloads', async () => {
    const page = await product.page({ hasScript: false });
    await page.goto('/donnees/integrer?region=93');
    await page.locator('input[name=nom]').fill('Réseau d’essai');
    await page.locator('input[name=accent]').fill('#ffe000');
    await page.locator('form button[type=submit]').last().click();
    await page.waitForURL(/nom=/);
    expect(await page.locator('textarea').inputValue()).toMatch(/<iframe src="http[^"]+\/embed\/carte\?region=93&amp;[^"]*accent=ffe000/);
    await page.context().close();
  });
});

describe('oEmbed', () => {
  const ask = (address: string, query = '') => fetch(`${product.url}/oembed?url=${encodeURIComponent(address)}${query}`);

  it('is found from the map, and answers a frame of the same filters', async () => {
    const html = await (await fetch(`${product.url}/carte?country=SN`)).text();
    const href = /<link[^>]*application\/json\+oembed[^>]*>/.exec(html)?.[0].match(/href="([^"]+)"/)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const answer = (await (await fetch(new URL(href, product.url).href.replace(/^https?:\/\/[^/]+/, product.url))).json()) as Record<string, unknown>;
    expect(answer).toMatchObject({ type: 'rich', version: '1.0', title: 'Carte des coopérations', html: expect.stringContaining('/embed/carte?country=SN"') });
  });

  it('keeps to the room it is given, in JSON and in XML', async () => {
    const origin = /"provider_url":"([^"]+)"/.exec(await (await ask(`${product.url}/carte`)).text())?.[1] ?? product.url;
    expect(await (await ask(`${origin}/acteurs?q=eau`, '&maxwidth=500&maxheight=400')).json()).toMatchObject({ width: 500, height: 400 });
    const xml = await ask(`${origin}/embed/carte?theme=water`, '&format=xml');
    expect([xml.headers.get('content-type'), await xml.text()]).toEqual([expect.stringContaining('text/xml'), expect.stringContaining('&lt;iframe src="')]);
  });

  it('knows no other site, no other page and no other format', async () => {
    expect((await ask('https://ailleurs.example/carte')).status).toBe(404);
    expect((await ask(`${product.url}/gestion`)).status).toBe(404);
    expect((await ask('pas une adresse')).status).toBe(404);
    expect((await ask(`${product.url}/carte`, '&format=yaml')).status).toBe(501);
  });
});

it.each([
  ['/embed/carte', { width: 1440, theme: 'light' }],
  ['/embed/acteurs?accent=ffe000&nom=R%C3%A9seau&apparence=sombre', { width: 320, theme: 'dark' }],
  ['/embed/carte?accent=ffe000&apparence=clair', { width: 320, theme: 'dark' }],
  ['/donnees', { width: 320, theme: 'dark' }],
  ['/donnees', { width: 1440, theme: 'light' }],
  ['/donnees/integrer?region=93&accent=0055aa', { width: 320, theme: 'light' }],
  ['/donnees/integrer?quoi=acteurs', { width: 1440, theme: 'dark' }],
] as const)('%s has no violation and nothing beyond its width', async (path, options) => {
  expect(await auditPage(product, path, options)).toEqual({ violations: [], overflow: 0 });
});
