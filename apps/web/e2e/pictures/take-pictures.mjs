// The pictures of the staff guide, taken from the starter directory: `npx nx run @portulan/web:pictures`. The people in them are made up.
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { launchProduct, openBrowser } from '@portulan/testing';
import { codeOf } from '../authenticator.ts';
import { SCENES } from './scenes.mjs';

const FOLDER = resolve(import.meta.dirname, '../../../../docs/images/gestion');
const BYTES_MAX = 80_000;
const WINDOW = { width: 1120, height: 760 };
const QUALITIES = [82, 70, 58];

/** The first administrator, by the link that the console gives. */
async function signUp(page, said) {
  const link = /\S+\/invitation\?\S+/.exec(said)?.[0] ?? '';
  await page.goto(link.replace(/^https?:\/\/[^/]+/, ''));
  await page.getByLabel('Adresse électronique').fill('claire.fontaine@example.org');
  await page.getByLabel('Nom').fill('Claire Fontaine');
  await page.getByLabel('Choisir un mot de passe').fill('rose des vents et cabotage');
  await page.getByRole('main').getByRole('button', { name: 'Créer le compte' }).click();
  await page.waitForURL(/double-authentification/);
  await page.getByLabel('Code', { exact: true }).fill(codeOf(await page.locator('section[aria-labelledby=scan] p').last().innerText()));
  await page.getByRole('main').getByRole('button', { name: 'Activer' }).click();
  await page.getByRole('link', { name: 'Je les ai notés' }).click();
}

/** What the window shows, as WebP: as good as weighs no more than a page of the guide can bear. */
async function take(page, name) {
  const session = await page.context().newCDPSession(page);
  for (const quality of QUALITIES) {
    const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality });
    const picture = Buffer.from(data, 'base64');
    if (picture.length > BYTES_MAX && quality !== QUALITIES.at(-1)) continue;
    await writeFile(join(FOLDER, `${name}.webp`), picture);
    process.stdout.write(`${name}.webp ${Math.round(picture.length / 1000)} kB\n`);
    return;
  }
}

const product = await launchProduct({ env: { RATE_LIMIT: '1000000' } });
const browser = await openBrowser();
try {
  await mkdir(FOLDER, { recursive: true });
  const context = await browser.newContext({ baseURL: product.url, viewport: WINDOW, colorScheme: 'light', reducedMotion: 'reduce', locale: 'fr-FR' });
  const page = await context.newPage();
  await signUp(page, product.output());
  // Read when it is loaded: where the letters of this product are.
  process.env['PORTULAN_E2E_DATA_DIR'] = product.dataDir;
  const { letterTo, linkIn } = await import('../letters.ts');
  const scene = { url: product.url, linkTo: async (email) => linkIn(await letterTo(email)) };
  for (const [name, prepare] of Object.entries(SCENES)) {
    await prepare(page, scene);
    await page.evaluate('document.fonts.ready.then(() => undefined)');
    await take(page, name);
  }
} finally {
  await browser.close();
  await product.stop();
}
