import { readFile } from 'node:fs/promises';
import { apiPaths, type CooperationList, type FlowEnd, type FlowsAnswer } from '@portulan/contract';
import type { Page } from 'playwright-core';
import { auditPage } from './audit-page.js';
import { startProduct, type PageOptions, type Product } from './product.js';
import { tinyArchive } from './tiny-archive.js';

/** Wide enough for map and panel side by side; each pixel of the canvas is drawn by the processor here. */
const SMALL = { width: 1100, height: 680 } as const;

describe('the map', () => {
  let product: Product;
  /** As the first view asks them, and as a nearer one does. */
  let flows: FlowsAnswer;
  let countries: FlowsAnswer;
  let country: FlowEnd;

  const ask = async <Answer>(path: string): Promise<Answer> => (await fetch(product.url + path)).json() as Promise<Answer>;

  beforeAll(async () => {
    product = await startProduct();
    flows = await ask<FlowsAnswer>(`${apiPaths.flows}?${FROM_AFAR}`);
    countries = await ask<FlowsAnswer>(`${apiPaths.flows}?level=region&top=110`);
    const strongest = countries.ends.filter(({ ref }) => ref.startsWith('country:')).find(({ country: code }) => ['SN', 'BF', 'ML', 'MA'].includes(code));
    if (strongest === undefined) throw new Error('The starter directory has no link with West Africa nor Morocco.');
    country = strongest;
  });
  afterAll(() => product.stop());

  const open = async (path: string, options: PageOptions = {}) => {
    const page = await product.page({ ...SMALL, isMotionReduced: true, ...options });
    await page.goto(path);
    return { page, close: () => page.context().close() };
  };
  const alive = (page: Page) => page.locator('[data-living="true"]').first().waitFor({ timeout: 90_000 });
  const param = (page: Page, name: string) => new URL(page.url()).searchParams.get(name);

  describe('without a script', () => {
    it('is a picture of the links and their list, as the API counts them', async () => {
      const { page, close } = await open('/carte', { hasScript: false });
      expect(await page.locator('main tbody tr').count()).toBe(flows.shown);
      expect(await page.locator('main svg path[data-form]').count()).toBe(flows.shown);
      expect((await page.locator('main [role="status"]').first().innerText()).replace(/\s/g, ' ')).toContain(String(flows.shown));
      await close();
    });

    it('lists the cooperations of a pinned place, reached by its link', async () => {
      const { page, close } = await open('/carte?vue=plan&z=3.00&lat=25.000&lon=5.000', { hasScript: false });
      expect(await page.locator('main tbody tr').count()).toBe(countries.shown);
      await page.locator('main tbody').getByRole('link', { name: country.label, exact: true }).first().click();
      expect(param(page, 'lieu')).toBe(country.ref);
      const { total, items } = await ask<CooperationList>(`${apiPaths.cooperations}?country=${country.country}&where=partner&size=50`);
      expect(total).toBeGreaterThan(0);
      expect(await page.getByRole('region', { name: country.label }).getByRole('listitem').count()).toBe(items.length);
      await close();
    });

    it('explains an empty map and names the filter to drop', async () => {
      const { page, close } = await open('/carte?q=qqqxxxqqq&form=twinning', { hasScript: false });
      expect(await page.getByText('Aucun lien pour ces filtres').count()).toBe(1);
      await page.getByRole('link', { name: /^Sans / }).first().click();
      expect(new URL(page.url()).search).not.toBe('?q=qqqxxxqqq&form=twinning');
      await close();
    });
  });

  it('fetches its engine where a map stands, and nowhere else', async () => {
    const page = await product.page();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto('/a-propos', { waitUntil: 'networkidle' });
    expect(asked.filter((address) => address.endsWith('.js')).length).toBeGreaterThan(3);
    expect(asked.filter((address) => /maplibre/.test(address))).toEqual([]);
    await Promise.all([page.waitForRequest(/maplibre-gl-[^/]+\.js$/), page.goto('/carte')]);
    await page.context().close();
  });

  describe('alive', () => {
    it.each(['light', 'dark'] as const)('draws sea, land and links on its canvas, %s', async (theme) => {
      const { page, close } = await open(`/carte?vue=plan&z=2&lat=25&lon=5`, { theme, width: 1440, height: 900 });
      await alive(page);
      const colours = await coloursOf(product, await shotOf(page));
      const tokens = await page.evaluate(tokensOf, ['--sea', '--land']);
      expect(shareNear(colours, tokens['--sea'] ?? [])).toBeGreaterThan(0.15);
      expect(shareNear(colours, tokens['--land'] ?? [])).toBeGreaterThan(0.1);
      expect(new Set(colours.map((colour) => colour.map((value) => value >> 4).join())).size).toBeGreaterThan(20);
      await close();
    });

    it('pins the place that is clicked, lists it, and lets it go on the way back', async () => {
      const { page, close } = await open(`/carte?vue=plan&z=3.5&lat=${country.lat.toFixed(3)}&lon=${country.lon.toFixed(3)}`);
      await alive(page);
      await waitForLinks(page);
      await clickMiddle(page);
      await page.waitForURL((url) => url.searchParams.get('lieu') === country.ref);
      await page.getByRole('region', { name: country.label }).waitFor();
      await page.goBack();
      await page.waitForURL((url) => !url.searchParams.has('lieu'));
      await page.getByRole('region', { name: country.label }).waitFor({ state: 'detached' });
      await close();
    });

    it('shades the countries in the colours of its legend, and tells pinned places apart', async () => {
      const [first] = countries.flows;
      const { page, close } = await open(`/carte?vue=plan&z=2&lat=25&lon=5&fond=cooperations&lieu=${first?.from}&lieu=${first?.to}`);
      await alive(page);
      const legend = page.locator('details', { hasText: 'Coopérations par pays' });
      await legend.locator('li', { hasText: /^1\. / }).waitFor();
      expect(await legend.locator('li', { hasText: /^2\. / }).count()).toBe(1);
      expect(await legend.getByText('Rien de recensé').count()).toBe(1);
      expect(await legend.getByText(`France, hors des classes : ${flows.cooperations + flows.unplaced}`).count()).toBe(1);
      const classes = await legend.locator('li i[style]').evaluateAll((swatches) =>
        swatches.map((swatch) => getComputedStyle(swatch).backgroundColor.match(/\d+/g)?.slice(0, 3).map(Number) ?? []),
      );
      // After the classes come the home country and what is plain.
      const strongest = classes.at(-3) ?? [];
      let share = 0;
      // The figures come after the ground: the canvas is read until the strongest shade is on it.
      while (share < 0.004) share = shareNear(await coloursOf(product, await shotOf(page)), strongest);
      expect(classes.length).toBeGreaterThanOrEqual(3);
      await close();
    });

    it('is coloured by theme and made lighter by the choices of its panel: legend, filters and canvas agree', async () => {
      const { page, close } = await open('/carte?vue=plan&z=2&lat=25&lon=5');
      await alive(page);
      await page.locator('summary', { hasText: 'Couleurs, teintes' }).click();
      await page.getByRole('radio', { name: 'la thématique' }).check({ force: true });
      const legend = page.locator('details', { hasText: 'Le trait part du territoire français' });
      const family = legend.locator('li', { hasText: 'Gouvernance et ville' });
      await family.waitFor();
      expect(await legend.getByText('Jumelage').count()).toBe(0);
      const colourOf = async (sign: ReturnType<Page['locator']>, property: 'stroke' | 'backgroundColor') =>
        sign.evaluate((element, name) => getComputedStyle(element)[name].match(/\d+/g)?.slice(0, 3).map(Number) ?? [], property);
      const colour = await colourOf(family.locator('line'), 'stroke');
      await page.locator('summary', { hasText: 'Thématiques et ODD' }).click();
      expect(await colourOf(page.locator('label:has(input[value=governance]) i'), 'backgroundColor')).toEqual(colour);
      // Lines let a little of the land through: their colour comes close to that of the legend.
      const inked = async () => shareNear(await coloursOf(product, await shotOf(page)), colour, 40);
      let [many, few] = [0, 1];
      while (many < 0.0005) many = await inked();
      await page.getByRole('slider', { name: 'Combien de liens' }).focus();
      await page.keyboard.press('Home');
      await page.waitForFunction(() => document.querySelectorAll('main table:last-of-type tbody tr').length === 10);
      while (few >= many) few = await inked();
      expect(new URL(page.url()).searchParams.get('traits')).toBe('10');
      await close();
    });

    it('is taken away as a picture with its title, its legend, its source and the day', async () => {
      const page = await product.page({ ...SMALL, isMotionReduced: true });
      await page.addInitScript(() => {
        const written: string[] = [];
        Object.assign(window, { written });
        const write = CanvasRenderingContext2D.prototype.fillText;
        CanvasRenderingContext2D.prototype.fillText = function (...given) {
          written.push(given[0]);
          return write.apply(this, given);
        };
      });
      await page.goto('/carte?vue=plan&z=2&lat=25&lon=5&form=twinning');
      await alive(page);
      await waitForLinks(page);
      await page.locator('details[name=emporter] > summary').first().click();
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Image de la carte (PNG)' }).click()]);
      expect(download.suggestedFilename()).toMatch(/^portulan-carte-\d{4}-\d\d-\d\d\.png$/);
      const written = await page.evaluate(() => (window as unknown as { written: string[] }).written.join(' '));
      const year = String(new Date().getFullYear());
      for (const text of ['Carte des coopérations', 'Jumelage', 'Territoire partenaire', 'Source', year, 'Natural Earth', '/carte?']) expect(written).toContain(text);
      const picture = await readFile(await download.path());
      const colours = await coloursOf(product, picture);
      const tokens = await page.evaluate(tokensOf, ['--sea', '--land', '--paper', '--ink-strong']);
      const shares = Object.fromEntries(Object.entries(tokens).map(([name, colour]) => [name, shareNear(colours, colour)]));
      expect(shares['--sea']).toBeGreaterThan(0.1);
      expect(shares['--land']).toBeGreaterThan(0.05);
      expect(shares['--paper']).toBeGreaterThan(0.05);
      expect(shares['--ink-strong']).toBeGreaterThan(0.0005);
      // On paper the living map gives its place back to the picture in lines.
      await page.emulateMedia({ media: 'print' });
      const drawn = page.locator('[data-living="true"] > div').first();
      expect(await drawn.evaluate((element) => getComputedStyle(element).opacity)).toBe('1');
      expect(await drawn.locator('path[data-form]').count()).toBeGreaterThan(5);
      expect(await page.locator('canvas.maplibregl-canvas').isVisible()).toBe(false);
      await page.context().close();
    });

    it('lies on the base map of the deployer, where there is one, though its tiles are in one archive', async () => {
      const archive = tinyArchive();
      const page = await product.page({ ...SMALL, isMotionReduced: true });
      await page.route('**/own-style.json', (route) =>
        route.fulfill({ json: { version: 8, sources: { own: { type: 'raster', url: 'pmtiles:///own.pmtiles' } }, layers: [{ id: 'own', type: 'raster', source: 'own' }] } }),
      );
      await page.route('**/own.pmtiles', (route) => {
        const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(route.request().headers()['range'] ?? '') ?? [];
        const part = archive.subarray(Number(from), Number(to) + 1);
        return route.fulfill({ status: 206, body: part, headers: { 'content-range': `bytes ${from}-${Number(from) + part.length - 1}/${archive.length}` } });
      });
      await page.route('**/carte?*', async (route) => {
        const answer = await route.fetch();
        await route.fulfill({ response: answer, body: (await answer.text()).replace('<html ', '<html data-map-style="/own-style.json" ') });
      });
      await page.goto('/carte?vue=plan&z=2&lat=25&lon=5');
      await alive(page);
      let share = 0;
      while (share < 0.4) share = shareNear(await coloursOf(product, await shotOf(page)), [0x40, 0xa0, 0x60]);
      await page.context().close();
    });

    it('keeps its view in the address, and moves by keyboard', async () => {
      const { page, close } = await open('/carte?vue=plan');
      await alive(page);
      await page.locator('canvas.maplibregl-canvas').focus();
      await page.keyboard.press('+');
      await page.waitForURL((url) => url.searchParams.has('z'));
      const before = Number(param(page, 'lon'));
      await page.keyboard.press('ArrowRight');
      await page.waitForURL((url) => Number(url.searchParams.get('lon')) > before);
      await page.getByRole('button', { name: 'Voir en globe' }).click();
      await page.waitForURL((url) => !url.searchParams.has('vue'));
      await page.getByRole('button', { name: 'Voir à plat' }).waitFor();
      await close();
    });

    it('follows the filters of the lists', async () => {
      const { page, close } = await open('/carte?vue=plan&form=twinning');
      const { total } = await ask<FlowsAnswer>(`${apiPaths.flows}?${FROM_AFAR}&form=twinning`);
      await alive(page);
      await page.getByRole('link', { name: /^Retirer le filtre/ }).first().click();
      await page.waitForURL((url) => !url.searchParams.has('form'));
      expect(total).toBeLessThan(flows.total);
      await page.waitForFunction(
        (expected) => document.querySelector('main [role="status"]')?.textContent?.replace(/[^\d ]/g, '').includes(expected),
        String(flows.total),
      );
      await close();
    });

    it('says so where the browser cannot draw, and keeps picture and list', async () => {
      const page = await product.page();
      await page.addInitScript(() => {
        HTMLCanvasElement.prototype.getContext = () => null;
      });
      await page.goto('/carte');
      await page.getByText(/ne peut pas dessiner la carte/).waitFor();
      expect(await page.locator('main svg path[data-form]').count()).toBe(flows.shown);
      await page.context().close();
    });
  });

  it.each([
    ['as it is served, narrow and dark', { width: 320, height: 800, theme: 'dark' }],
    [
      'alive, narrow and dark, its tools and its legend unfolded by keyboard',
      {
        ...{ width: 320, height: 800, theme: 'dark' },
        prepare: async (page: Page) => {
          await alive(page);
          await walkByKeyboard(page);
        },
      },
    ],
  ] as const)('has nothing that axe holds against it: %s', async (_, options) => {
    const audit = await auditPage(product, `/carte?vue=plan&lieu=${country.ref}`, options);
    expect(audit.violations).toEqual([]);
    expect(audit.overflow).toBeLessThanOrEqual(0);
  });
});

const FROM_AFAR = 'level=world&top=90';

type Colour = readonly number[];

/** A machine that draws without a graphics card may take its time. */
const shotOf = (page: Page) => page.locator('canvas.maplibregl-canvas').screenshot({ timeout: 150_000 });

/** A sample of the pixels of a screenshot: red, green, blue. */
async function coloursOf(product: Product, picture: Buffer): Promise<Colour[]> {
  const decoder = await product.keptPage();
  return decoder.evaluate(async (base64) => {
    const blob = new Blob([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], { type: 'image/png' });
    const image = await createImageBitmap(blob);
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext('2d');
    if (context === null) return [];
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, image.width, image.height);
    const sample: number[][] = [];
    for (let index = 0; index < data.length; index += 4 * 37) sample.push([data[index] ?? 0, data[index + 1] ?? 0, data[index + 2] ?? 0]);
    return sample;
  }, picture.toString('base64'));
}

/** In the page: colours of its tokens, as numbers. */
function tokensOf(names: string[]): Record<string, number[]> {
  const probe = document.createElement('i');
  document.body.append(probe);
  const read = (name: string) => {
    probe.style.color = `var(${name})`;
    return getComputedStyle(probe).color.match(/\d+/g)?.slice(0, 3).map(Number) ?? [];
  };
  return Object.fromEntries(names.map((name) => [name, read(name)]));
}

function shareNear(colours: readonly Colour[], wanted: Colour, within = 6): number {
  const near = colours.filter((colour) => colour.every((value, index) => Math.abs(value - (wanted[index] ?? 999)) <= within));
  return near.length / colours.length;
}

/** Clicks on what lies in the middle of the map, once the map knows that something does. */
async function clickMiddle(page: Page): Promise<void> {
  const canvas = page.locator('canvas.maplibregl-canvas');
  const box = await canvas.boundingBox();
  if (box === null) throw new Error('The map has no size.');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const isOnSomething = () => canvas.evaluate((element) => getComputedStyle(element).cursor === 'pointer' || getComputedStyle(element.parentElement ?? element).cursor === 'pointer');
  // A pointer that does not move looks at nothing: it is moved until what it is on has been drawn.
  for (let aside = 1; !(await isOnSomething()); aside = -aside) await page.mouse.move(x + aside, y);
  await page.mouse.click(x, y);
}

/** From the map on, stop after stop, to the end of its choices; presses what unfolds more. Every stop is seen and tells that it has the focus. */
async function walkByKeyboard(page: Page): Promise<void> {
  await page.locator('canvas.maplibregl-canvas').focus();
  const next = async () => {
    await page.keyboard.press('Tab');
    const { name, isSeen } = await page.evaluate(readStop);
    expect([name, isSeen]).toEqual([name, true]);
    return name;
  };
  const reach = async (names: string[]) => {
    for (const name of names) expect(await next()).toContain(name);
  };
  await reach(['Rapprocher', 'Éloigner', 'Revenir au monde entier', 'Voir en globe', 'Autres outils de la carte']);
  await page.keyboard.press('Enter');
  await reach(['Vues de la France']);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Mayotte' }).waitFor();
  await page.keyboard.press('Escape');
  await reach(['Comparer plusieurs lieux']);
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: 'Comparer plusieurs lieux', pressed: true }).waitFor();
  await reach(['Dessiner une zone', 'La vue de la carte comme zone', 'Légende']);
  await page.keyboard.press('Enter');
  await reach(['Lire les traits', 'Un an plus tôt', 'Un an plus tard', 'Montrer ce qui avait commencé']);
  const stops: string[] = [];
  while (!stops.at(-1)?.startsWith('Couleurs, teintes')) stops.push(await next());
  for (const choice of ['Télécharger', 'Partager', 'Épingler un lieu', 'Coopérations', 'Acteurs', 'Projets', 'Filtrer', 'Thématiques']) {
    expect([choice, stops.some((stop) => stop.includes(choice))]).toEqual([choice, true]);
  }
}

/** In the page: what has the focus, and whether that is to be seen. */
function readStop(): { name: string; isSeen: boolean } {
  const stop = document.activeElement as HTMLInputElement;
  const labels = [stop.getAttribute('aria-label'), stop.labels?.[0]?.textContent, stop.textContent];
  const { left, top, right, bottom } = stop.getBoundingClientRect();
  const isOnScreen = bottom > 0 && top < innerHeight && right > 0 && left < innerWidth;
  const chain = [stop, stop.parentElement, stop.parentElement?.parentElement].filter((element) => element instanceof Element);
  const isMarked = chain.some((element) => parseFloat(getComputedStyle(element).outlineWidth) >= 2 && getComputedStyle(element).outlineStyle !== 'none');
  return { name: labels.find((label) => label !== null && label !== undefined && label.trim() !== '')?.trim() ?? '', isSeen: isOnScreen && isMarked };
}

/** The list says what is drawn: once it is no longer dimmed, the links of the view are there. */
async function waitForLinks(page: Page): Promise<void> {
  await page.locator('main [role="status"][data-loading="false"]').first().waitFor();
}
