import { watch, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { auditPage } from './audit-page.js';
import { codeOf } from './authenticator.js';
import { startProduct, type Product } from './product.js';

const PASSWORD = 'rose des vents et cabotage';
const ADMIN = 'administratrice@example.org';
const MAIL_FOLDER = join(process.env['PORTULAN_E2E_DATA_DIR'] ?? '', 'mail');

let product: Product;
let cookies: Awaited<ReturnType<ReturnType<Page['context']>['cookies']>>;
let recoveryCodes: string[] = [];
beforeAll(async () => {
  product = await startProduct();
});
afterAll(() => product.stop());

const title = (page: Page) => page.locator('h1').innerText();
const press = (page: Page, name: string | RegExp) => page.getByRole('main').getByRole('button', { name }).click();

/** The letter to an address, once it is there, as it reads. */
async function letterTo(address: string): Promise<string> {
  for (;;) {
    const changed = new Promise<void>((resolve) => {
      const watcher = watch(join(MAIL_FOLDER, '..'), { recursive: true }, () => {
        watcher.close();
        resolve();
      });
    });
    const files = existing().map((name) => readFileSync(join(MAIL_FOLDER, name), 'utf8'));
    const found = files.find((text) => text.includes(`To: ${address}`));
    if (found !== undefined) return found.replace(/=\r?\n/g, '').replace(/=3D/g, '=');
    await changed;
  }
}

function existing(): string[] {
  try {
    return readdirSync(MAIL_FOLDER);
  } catch {
    return [];
  }
}

describe('the journey of a team, without any script', () => {
  let key = '';

  it('begins with the link that the console gave', async () => {
    const page = await product.page({ hasScript: false });
    await page.goto(process.env['PORTULAN_E2E_ADMIN_LINK'] as string);
    expect(await title(page)).toBe('Administrer ce Portulan');
    await page.getByLabel('Adresse électronique').fill(ADMIN);
    await page.getByLabel('Nom').fill('Claire Fontaine');
    await page.getByLabel('Choisir un mot de passe').fill('court');
    await press(page, 'Créer le compte');
    expect(await page.getByRole('main').getByRole('alert').innerText()).toContain('douze caractères');
    expect(await page.getByLabel('Nom').inputValue()).toBe('Claire Fontaine');
    await page.getByLabel('Choisir un mot de passe').fill(PASSWORD);
    await press(page, 'Créer le compte');
    await page.waitForURL(/double-authentification/);
    key = await page.locator('section[aria-labelledby=scan] p').last().innerText();
    await page.getByLabel('Code', { exact: true }).fill(codeOf(key));
    await press(page, 'Activer');
    expect(await title(page)).toBe('Codes de secours');
    recoveryCodes = await page.locator('main li').allInnerTexts();
    expect(recoveryCodes).toHaveLength(10);
    await page.getByRole('link', { name: 'Je les ai notés' }).click();
    expect(await title(page)).toBe('Espace de gestion');
    cookies = await page.context().cookies();
    expect(cookies).toMatchObject([{ name: 'portulan_session', httpOnly: true, sameSite: 'Lax' }]);
    await page.context().close();
  });

  it('goes on with an invitation, read from the letter', async () => {
    const page = await product.page({ hasScript: false, cookies });
    await page.goto('/gestion');
    await page.locator('main article a').first().click();
    await page.getByLabel('Adresse électronique').fill('editrice@example.org');
    await press(page, 'Envoyer l’invitation');
    expect(await page.getByRole('main').getByRole('status').innerText()).toContain('part par courriel');
    const link = /http\S+jeton=[\w-]+/.exec(await letterTo('editrice@example.org'))?.[0] as string;
    const guest = await product.page({ hasScript: false });
    await guest.goto(link.replace(/^https?:\/\/[^/]+/, ''));
    await guest.getByLabel('Nom').fill('Ada');
    await guest.getByLabel('Choisir un mot de passe').fill(PASSWORD);
    await press(guest, 'Accepter');
    await guest.waitForURL(/double-authentification/);
    await guest.goto('/gestion');
    expect(await title(guest)).toBe('Double authentification');
    await page.reload();
    expect(await page.locator('section[aria-labelledby=members]').innerText()).toContain('Ada');
    await press(page, /Retirer/);
    expect(await page.getByRole('main').getByRole('status').innerText()).toContain('ne fait plus partie');
    await guest.goto('/compte');
    expect(await guest.locator('main').innerText()).not.toContain('Espace de gestion');
    await page.context().close();
    await guest.context().close();
  });

  it('ends and begins again: password, code, and a session closed from another', async () => {
    const page = await product.page({ hasScript: false });
    await page.goto('/compte');
    expect(await title(page)).toBe('Connexion à l’espace de gestion');
    const form = page.locator('section[aria-labelledby=by-password]');
    await form.getByLabel('Adresse électronique').fill(ADMIN);
    await form.getByLabel('Mot de passe').fill('not this one at all');
    await press(page, 'Se connecter');
    expect(await page.getByRole('main').getByRole('alert').innerText()).toContain('ne vont pas ensemble');
    expect(await form.getByLabel('Adresse électronique').inputValue()).toBe(ADMIN);
    await form.getByLabel('Mot de passe').fill(PASSWORD);
    await press(page, 'Se connecter');
    expect(await title(page)).toBe('Code de connexion');
    await page.getByLabel('Code', { exact: true }).fill(recoveryCodes[0] as string);
    await press(page, 'Se connecter');
    await page.waitForURL(/\/compte$/);
    expect(await page.locator('section[aria-labelledby=sessions] li').count()).toBe(2);
    await press(page, 'Fermer toutes les autres');
    expect(await page.locator('section[aria-labelledby=sessions] li').count()).toBe(1);
    const old = await product.page({ hasScript: false, cookies });
    await old.goto('/gestion');
    expect(await title(old)).toBe('Connexion à l’espace de gestion');
    await old.context().close();
    cookies = await page.context().cookies();
    await page.context().close();
  });
});

describe('a form of another site', () => {
  it('changes nothing', async () => {
    const answer = await fetch(`${product.url}/compte`, {
      method: 'POST',
      redirect: 'manual',
      headers: { origin: 'https://evil.example', cookie: `portulan_session=${cookies[0]?.value ?? ''}`, 'content-type': 'application/x-www-form-urlencoded' },
      body: 'intent=sign-out',
    });
    expect(answer.status).toBe(403);
    const page = await product.page({ hasScript: false, cookies });
    await page.goto('/gestion');
    expect(await title(page)).toBe('Espace de gestion');
    await page.context().close();
  });
});

describe.each([
  ['a wide window in the light', { width: 1440, theme: 'light' }],
  ['a phone in the dark', { width: 320, theme: 'dark' }],
] as const)('in %s', (_, options) => {
  it.each(['/connexion', '/mot-de-passe-oublie', '/nouveau-mot-de-passe?jeton=x', '/invitation?jeton=x', '/connexion/lien?jeton=x&lang=en'])(
    'the page %s has no violation and nothing beyond its width',
    async (path) => expect(await auditPage(product, path, options)).toEqual({ violations: [], overflow: 0 }),
  );

  it.each(['/gestion', '/gestion/equipe/', '/compte', '/compte/double-authentification?lang=en'])('the page %s of a person neither', async (path) => {
    const team = path.endsWith('/') ? `${path}${await firstNetwork()}` : path;
    const prepare = async (page: Page) => expect(await title(page)).not.toMatch(/^(Connexion|Sign in)/);
    expect(await auditPage(product, team, { ...options, cookies, prepare })).toEqual({ violations: [], overflow: 0 });
  });
});

async function firstNetwork(): Promise<string> {
  const answer = await fetch(`${product.url}/api/v1/networks`);
  return ((await answer.json()) as { items: { id: string }[] }).items[0]?.id ?? '';
}

it('pages of a person are kept nowhere and found by nobody', async () => {
  const headers = { cookie: `portulan_session=${cookies[0]?.value ?? ''}` };
  for (const path of ['/gestion', '/compte', '/gestion.data', '/connexion']) {
    const answer = await fetch(product.url + path, { headers });
    expect([path, answer.headers.get('cache-control'), answer.headers.get('x-robots-tag')]).toEqual([path, 'no-store', 'noindex']);
  }
});
