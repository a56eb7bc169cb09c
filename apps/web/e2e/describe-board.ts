import { get } from 'node:http';
import { text } from 'node:stream/consumers';
import type { Page } from 'playwright-core';
import { allClean, auditInBoth, auditInTurn, BOTH_CLEAN } from './audit-page.js';
import { firstNetwork } from './networks.js';
import type { PageOptions, Product } from './product.js';
import { staffOf, type MadeEntry } from './staff.js';

/** The product, and the session of an administrator. */
export interface SignedIn {
  readonly product: Product;
  readonly cookies: NonNullable<PageOptions['cookies']>;
}

const title = (page: Page) => page.locator('h1').innerText();
const press = (page: Page, name: string | RegExp) => page.getByRole('main').getByRole('button', { name }).click();

/** What the staff of a network do with its lists and its front, told within a spec in which somebody has signed in. */
export function describeBoard(signedIn: () => SignedIn): void {
  describe('the lists of a network', () => {
    const NAMES = ['Puits de la promenade', 'Puits de la promenade bis'];
    let network = '';
    let product: Product;
    let cookies: SignedIn['cookies'];
    let made: readonly MadeEntry[] = [];
    beforeAll(async () => {
      ({ product, cookies } = signedIn());
      network = await firstNetwork(product);
      made = await staffOf(product, cookies).publish(network, NAMES.map((name, index) => ({ name, phone: `04 91 00 00 0${index}` })));
    });
    afterAll(() => staffOf(product, cookies).archive(made));
    const list = () => `/gestion/reseaux/${network}?liste=all&mots=promenade`;

    it('are changed as one and undone as one, without any script', async () => {
      const page = await product.page({ hasScript: false, cookies });
      await page.goto(list());
      for (const name of NAMES) await page.getByLabel(`Choisir ${name}`, { exact: true }).check();
      await press(page, 'Modifier les fiches cochées');
      await page.getByLabel('Source à ajouter').fill('https://example.org/bilan');
      await press(page, 'Établir le plan');
      await press(page, 'Appliquer (2 fiches)');
      expect(await page.getByRole('main').getByRole('status').innerText()).toContain('C’est appliqué');
      await press(page, 'Tout défaire');
      expect(await page.getByRole('main').getByRole('status').innerText()).toContain('chaque fiche est comme avant');
      await page.context().close();
    });

    it('are walked through by keyboard, by letters that can be switched off', async () => {
      const page = await product.page({ cookies });
      await page.goto(list(), { waitUntil: 'networkidle' });
      await page.getByRole('button', { name: /Raccourcis clavier/ }).waitFor();
      await page.keyboard.press('j');
      expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/promenade/);
      await page.getByRole('link', { name: 'Parcourir la liste' }).press('Enter');
      await page.getByRole('heading', { level: 1, name: /promenade/ }).waitFor();
      await page.getByRole('button', { name: /Raccourcis clavier/ }).waitFor();
      const first = await title(page);
      await page.keyboard.press('j');
      await page.getByText('2 sur 2').waitFor();
      expect(NAMES).toContain(await title(page));
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
      await page.keyboard.press('k');
      await page.getByRole('heading', { level: 1, name: first, exact: true }).waitFor();
      await page.keyboard.press('?');
      await page.getByRole('dialog').getByLabel(/Activer ces raccourcis/).uncheck();
      await page.getByRole('dialog').getByRole('button', { name: 'Fermer' }).press('Enter');
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
      await page.keyboard.press('j');
      await page.getByRole('link', { name: 'Fiche suivante' }).press('Enter');
      await page.getByText('2 sur 2').waitFor();
      await page.context().close();
    });

    it('hold two that are one: compared, merged field by field, led on, and parted again, without any script', async () => {
      const [kept, other] = made as [MadeEntry, MadeEntry];
      const page = await product.page({ hasScript: false, cookies });
      await page.goto(`/gestion/reseaux/${network}/doublons/comparer?a=${kept.id}&b=${other.id}`);
      await page.getByLabel(/^Téléphone\s:\s04 91 00 00 01/).check();
      await press(page, 'Fusionner');
      expect(await page.getByRole('main').getByRole('status').innerText()).toContain('n’en font plus qu’une');
      const undo = page.url();
      await page.goto(`/acteurs/${other.slug}`);
      expect(new URL(page.url()).pathname).toBe(`/acteurs/${kept.slug}`);
      expect((await page.getByRole('main').innerText()).replace(/\s/g, '')).toContain('0491000001');
      await page.goto(undo);
      await press(page, 'Défaire la fusion');
      expect(await page.getByRole('main').getByRole('status').innerText()).toContain('chaque fiche est comme avant');
      await page.goto(`/acteurs/${other.slug}`);
      expect(await title(page)).toBe(NAMES[1]);
      await page.context().close();
    });

    it('have no violation, in a wide window in the light and on a phone in the dark', async () => {
      const [kept, other] = made as [MadeEntry, MadeEntry];
      const pages = ['parcourir?liste=all', 'ensemble?liste=all&tout=oui', `doublons/comparer?a=${kept.id}&b=${other.id}`, `passations?fiche=${kept.id}&mots=marseille`];
      const paths = pages.map((one) => `/gestion/reseaux/${network}/${one}`);
      expect(await auditInTurn(product, paths, { cookies })).toEqual(allClean(paths));
    });
  });

  describe('the front of a network', () => {
    const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
    const HOST = 'annuaire.essai.example';

    /** The home page, asked at a host name. */
    const homeAt = (product: Product, host: string) =>
      new Promise<string>((resolve, reject) => {
        get(product.url, { headers: { host } }, async (answer) => resolve(await text(answer))).on('error', reject);
      });

    it('wears its logo, and is the home at its own host name', async () => {
      const { product, cookies } = signedIn();
      const network = await firstNetwork(product);
      const page = await product.page({ hasScript: false, cookies });
      await page.goto(`/gestion/reseaux/${network}/vitrine`);
      await page.getByLabel('Image').setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer: Buffer.from('<svg/>') });
      await press(page, 'Envoyer le logo');
      expect(await page.getByRole('main').getByRole('alert').innerText()).toContain('n’est pas une image');
      await page.getByLabel('Image').setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer: PNG });
      await press(page, 'Envoyer le logo');
      await page.getByLabel('Nom auquel la vitrine répond').fill(HOST);
      await press(page, 'Enregistrer');
      expect(await page.getByRole('main').getByRole('status').innerText()).toContain('enregistrés');
      await page.goto(`/reseaux/${network}`);
      const name = await title(page);
      expect(await page.locator('main img').evaluate((logo: HTMLImageElement) => logo.naturalWidth)).toBe(1);
      await page.goto(`/embed/acteurs?network=${network}`);
      expect(await page.locator('header img').evaluate((logo: HTMLImageElement) => logo.naturalWidth)).toBe(1);
      const home = await homeAt(product, HOST);
      expect(home).toContain(`<h1>${name}</h1>`);
      expect(/<link rel="canonical" href="([^"]+)"/.exec(home)?.[1]).toMatch(new RegExp(`/reseaux/${network}$`));
      expect(await homeAt(product, new URL(product.url).host)).not.toContain(`<h1>${name}</h1>`);
      await page.context().close();
      expect(await auditInBoth(product, `/gestion/reseaux/${network}/vitrine`, { cookies })).toEqual(BOTH_CLEAN);
    });
  });
}
