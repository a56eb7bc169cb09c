import type { Page } from 'playwright-core';
import { allClean, auditInBoth, auditInTurn, BOTH_CLEAN } from './audit-page.js';
import { codeOf } from './authenticator.js';
import { curationJourneys } from './curation-journeys.js';
import { describeBoard } from './describe-board.js';
import { answerIn, letterTo, linkIn } from './letters.js';
import { firstNetwork, networkOf } from './networks.js';
import { startProduct, type Product } from './product.js';
import { staffOf, type MadeEntry } from './staff.js';

const PASSWORD = 'rose des vents et cabotage';
const ADMIN = 'administratrice@example.org';

let product: Product;
let cookies: Awaited<ReturnType<ReturnType<Page['context']>['cookies']>>;
let recoveryCodes: string[] = [];
beforeAll(async () => {
  product = await startProduct();
});
afterAll(() => product.stop());

const title = (page: Page) => page.locator('h1').innerText();
const press = (page: Page, name: string | RegExp) => page.getByRole('main').getByRole('button', { name }).click();

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
    await page.getByRole('main').getByRole('link', { name: /^Équipe/ }).first().click();
    await page.getByLabel('Adresse électronique').fill('editrice@example.org');
    await press(page, 'Envoyer l’invitation');
    expect(await page.getByRole('main').getByRole('status').innerText()).toContain('part par courriel');
    const link = linkIn(await letterTo('editrice@example.org'));
    const guest = await product.page({ hasScript: false });
    await guest.goto(link);
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

let sheet = '';

describe('a spreadsheet, without any script', () => {
  /** The page of the sheet, once the server has come that far with it. */
  async function arrive(page: Page, state: string): Promise<void> {
    for (;;) {
      await page.goto(sheet);
      if ((await page.locator('header p').last().innerText()).includes(state)) return;
    }
  }

  it('is brought in, explained, planned, applied and undone', async () => {
    const page = await product.page({ hasScript: false, cookies });
    await page.goto(`/gestion/reseaux/${await firstNetwork(product)}/imports`);
    expect(await title(page)).toBe('Tableaux');
    const bring = async (name: string, text: string) => {
      await page.getByLabel('Fichier').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
      await press(page, 'Lire le fichier');
    };
    await bring('vide.csv', ' ');
    expect(await page.getByRole('main').getByRole('alert').innerText()).toContain('le fichier est vide');
    await bring('essai.csv', 'Raison sociale;Nature;Pays;Tél\nAssociation du tableau;asso;FR;=1+1\nSans pays;asso;;\n');
    await page.waitForURL(/imports\/[\w-]+$/);
    sheet = new URL(page.url()).pathname;
    expect(await page.getByLabel('Raison sociale').inputValue()).toBe('name');
    await page.getByLabel('« asso »').selectOption({ label: 'Association' });
    await press(page, 'Établir le plan');
    await arrive(page, 'plan prêt');
    expect(await page.getByRole('link', { name: /^(Créées|Refusées)/ }).allTextContents()).toEqual(['Créées 1', 'Refusées 1']);
    expect(await page.getByRole('main').innerText()).toContain('=1+1');
    await press(page, 'Appliquer (une fiche)');
    await arrive(page, 'appliqué');
    await page.goto(`${sheet}?lignes=created`);
    await page.getByRole('link', { name: 'Association du tableau' }).click();
    expect(await title(page)).toBe('Association du tableau');
    await page.goto(sheet);
    await press(page, 'Tout défaire');
    expect(await page.getByRole('main').getByRole('status').innerText()).toContain('Tout est défait');
    await page.context().close();
  });

  it('comes to its page from whoever is in, and no file to any other', async () => {
    const post = (path: string, cookie: string) => {
      const body = new FormData();
      body.set('file', new File(['nom\nX\n'], 'x.csv'));
      return fetch(product.url + path, { method: 'POST', body, headers: { origin: product.url, cookie } });
    };
    const cookie = `portulan_session=${cookies[0]?.value ?? ''}`;
    expect((await post('/compte', cookie)).status).toBe(415);
    expect((await post('/gestion/reseaux/any/imports', '')).status).toBe(415);
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

it.each(['/connexion', '/mot-de-passe-oublie', '/nouveau-mot-de-passe?jeton=x', '/invitation?jeton=x', '/connexion/lien?jeton=x&lang=en', '/verification?jeton=x&fiche=y&reponse=right', '/mes-donnees'])(
  'the page %s has no violation and nothing beyond its width',
  async (path) => expect(await auditInBoth(product, path)).toEqual(BOTH_CLEAN),
);

it.each(['/gestion', '/gestion/equipe/', '/gestion/reseaux/:network/imports?lang=en', 'sheet', '/compte', '/compte/double-authentification?lang=en'])('the page %s of a person neither', async (path) => {
  const team = path === 'sheet' ? sheet : path.endsWith('/') ? `${path}${await firstNetwork(product)}` : path.replace(':network', await firstNetwork(product));
  const prepare = async (page: Page) => expect(await title(page)).not.toMatch(/^(Connexion|Sign in)/);
  expect(await auditInBoth(product, team, { cookies, prepare })).toEqual(BOTH_CLEAN);
});

it('pages of a person are kept nowhere and found by nobody', async () => {
  const headers = { cookie: `portulan_session=${cookies[0]?.value ?? ''}` };
  for (const path of ['/gestion', '/compte', '/gestion.data', '/connexion', '/mes-donnees']) {
    const answer = await fetch(product.url + path, { headers });
    expect([path, answer.headers.get('cache-control'), answer.headers.get('x-robots-tag')]).toEqual([path, 'no-store', 'noindex']);
  }
});

describeBoard(() => ({ product, cookies }));

let campaign = '';

describe('a campaign, without any script but in one browser of three', () => {
  const NAMES = ['Lanterne juste', 'Lanterne fautive', 'Lanterne disparue', 'Lanterne lasse'];
  let made: readonly MadeEntry[] = [];
  beforeAll(async () => {
    const emailOf = (name: string) => (name === 'Lanterne lasse' ? 'lasse@example.org' : 'lanternes@example.org');
    const lanterns = NAMES.map((name) => ({ name, country: 'IS', seatId: 'point:IS:-21.9,64.1:Reykjavik', email: emailOf(name) }));
    made = await staffOf(product, cookies).publish(await networkOf(product, 'marseille'), lanterns);
  });
  afterAll(() => staffOf(product, cookies).archive(made));
  /** What the page of the campaign says of its answers. */
  const figures = async (page: Page) => {
    await page.goto(campaign);
    return (await page.locator('section[aria-labelledby=figures] p').first().innerText()).replace(/\s/g, ' ');
  };

  it('is written, looked at, sent, answered in three ways and counted; whoever wants no more of it gets no more', async () => {
    const page = await product.page({ hasScript: false, cookies });
    await page.goto(`/gestion/reseaux/${await networkOf(product, 'marseille')}/campagnes`);
    await page.getByRole('link', { name: 'Nouvelle campagne' }).click();
    await press(page, 'Enregistrer et voir');
    expect(await page.getByRole('main').getByRole('alert').innerText()).toContain('une campagne a un nom');
    await page.getByLabel('Nom de la campagne').fill('Automne');
    await page.getByLabel('Ce que décrivent les fiches').selectOption({ label: 'Acteurs' });
    await page.locator('select[name=kind]').selectOption('association');
    await page.locator('select[name=country]').selectOption('IS');
    await press(page, 'Enregistrer et voir');
    await page.waitForURL(/campagnes\/[\w-]{36}$/);
    campaign = new URL(page.url()).pathname;
    expect(await page.locator('section[aria-labelledby=reach]').innerText()).toContain('4 fiches choisies');
    await page.goto((await page.locator('iframe').first().getAttribute('src')) as string);
    expect(await page.locator('body').innerText()).toMatch(/Bonjour[\s\S]*Tout est juste[\s\S]*Ne plus recevoir/);
    await page.goto(campaign);
    await press(page, 'Lancer la campagne (2 courriels)');
    expect(await page.getByRole('main').getByRole('status').first().innerText()).toContain('2 courriels attendent leur tour');

    const mail = await letterTo('lanternes@example.org');
    const visitor = await product.page({ hasScript: false });
    await visitor.goto(answerIn(mail, 'Lanterne juste', 'right'));
    expect(await figures(page)).toMatch(/^0 % de réponses/);
    await visitor.locator('section').filter({ has: visitor.getByRole('heading', { name: 'Lanterne juste' }) }).getByRole('button').click();
    expect(await visitor.getByRole('main').getByRole('status').innerText()).toContain('la date d’aujourd’hui');
    expect(await figures(page)).toMatch(/^25 % de réponses/);
    await visitor.goto(answerIn(mail, 'Lanterne fautive', 'to-correct'));
    await visitor.locator('section').filter({ has: visitor.getByRole('heading', { name: 'Lanterne fautive' }) }).getByRole('button').click();
    await visitor.waitForURL(/contribuer/);
    expect(await title(visitor)).toContain('Lanterne fautive');
    await visitor.context().close();

    const scripted = await product.page();
    await scripted.goto(answerIn(mail, 'Lanterne disparue', 'gone'));
    await scripted.locator('section').filter({ has: scripted.getByRole('heading', { name: 'Lanterne disparue' }) }).getByRole('button').click();
    await scripted.getByRole('main').getByRole('status').getByText('L’équipe du réseau va regarder').waitFor();
    expect(await figures(page)).toMatch(/^75 % de réponses : 3 sur 4/);

    const other = await letterTo('lasse@example.org');
    await scripted.goto(linkIn(/List-Unsubscribe: <\S+>/.exec(other)?.[0] ?? ''));
    await press(scripted, 'Me désinscrire');
    await scripted.getByText('cette adresse ne recevra plus').waitFor();
    expect(await scripted.getByRole('button', { name: 'Me désinscrire' }).count()).toBe(0);
    await scripted.context().close();
    await page.goto(campaign);
    await press(page, 'Arrêter la campagne');
    expect(await page.getByRole('main').getByRole('status').first().innerText()).toContain('La campagne est arrêtée');
    await page.context().close();
  });

  it('is ended by a mail program that posts from nowhere, and only by a link that was sent', async () => {
    const body = new FormData();
    body.set('List-Unsubscribe', 'One-Click');
    const post = (path: string, headers: Record<string, string> = {}) => fetch(product.url + path, { method: 'POST', body, headers });
    expect((await post('/desinscription?jeton=x')).status).toBe(410);
    expect((await post('/desinscription?jeton=x', { origin: 'https://evil.example' })).status).toBe(403);
    expect((await post('/verification?jeton=x')).status).toBe(403);
  });
});

curationJourneys({ product: () => product, cookies: () => cookies, alsoAudited: () => [campaign] });

describe('the persons of an entry, without any script', () => {
  it('are private, shown by consent, written to without an address, and erased', async () => {
    const { id } = (await (await fetch(`${product.url}/api/v1/actors/marseille`)).json()) as { id: string };
    const page = await product.page({ hasScript: false, cookies });
    const visitor = await product.page({ hasScript: false });
    const shown = async () => {
      await visitor.goto('/acteurs/marseille');
      return (await visitor.locator('main').innerText()).includes('Josephine Lagrange');
    };
    await page.goto(`/gestion/fiches/${id}/contacts`);
    await page.getByLabel('Nom').fill('Josephine Lagrange');
    await press(page, 'Ajouter');
    expect(await page.getByRole('main').getByRole('alert').innerText()).toContain('adresse électronique ou un téléphone');
    expect(await page.getByLabel('Nom').inputValue()).toBe('Josephine Lagrange');
    await page.getByLabel('Adresse électronique').fill('josephine@example.org');
    await press(page, 'Ajouter');
    expect(await page.getByRole('main').getByRole('status').innerText()).toContain('reste privé');
    expect(await shown()).toBe(false);
    await page.locator('summary', { hasText: 'Consentement' }).click();
    await page.getByRole('checkbox', { name: 'Nom' }).check();
    await page.getByLabel('Donné le').fill('2026-01-31');
    await page.getByLabel('En quels termes').fill('Oui, publiez mon nom.');
    await press(page, 'Enregistrer le consentement');
    expect(await page.getByRole('main').getByRole('status').innerText()).toContain('s’applique dès maintenant');
    while (!(await shown())) continue;
    await visitor.getByRole('link', { name: 'Écrire un message' }).click();
    await visitor.getByLabel('Message', { exact: true }).fill('Bonjour,\nparlons de l’eau.');
    await visitor.getByLabel('Nom').fill('Wanda');
    await visitor.getByLabel('Adresse électronique').fill('wanda@example.org');
    await press(visitor, 'Envoyer le message');
    expect(await title(visitor)).toBe('Encore un geste');
    await visitor.goto(linkIn(await letterTo('wanda@example.org')));
    await press(visitor, 'Envoyer le message');
    expect(await visitor.getByRole('main').getByRole('status').innerText()).toContain('Le message pour Marseille est parti');
    const relayed = await letterTo('josephine@example.org');
    expect(relayed).toContain('Reply-To: wanda@example.org');
    await visitor.goto('/mes-donnees');
    await visitor.getByLabel('Adresse électronique').fill('josephine@example.org');
    await press(visitor, 'Recevoir le lien');
    expect(await visitor.getByRole('main').getByRole('status').innerText()).toContain('un lien vient d’y partir');
    await visitor.goto(linkIn(await letterTo('josephine@example.org', 'mes-donnees')));
    expect(await visitor.getByRole('main').innerText()).toContain('Un contact à cette adresse est montré');
    await press(visitor, 'Demander l’effacement');
    expect(await visitor.getByRole('main').getByRole('status').innerText()).toContain('l’équipe est prévenue');
    while (await shown()) continue;
    await page.goto('/gestion/personnes');
    await press(page, 'Chercher josephine@example.org');
    expect(await page.locator('section[aria-labelledby=found]').innerText()).toContain('Contacts\u00a0: 1');
    await press(page, 'Effacer définitivement');
    expect(await page.getByRole('main').getByRole('status').innerText()).toContain('C’est effacé');
    await page.context().close();
    await visitor.context().close();
  });

  it('have pages without violation, in a wide window in the light and on a phone in the dark', async () => {
    const { id } = (await (await fetch(`${product.url}/api/v1/actors/marseille`)).json()) as { id: string };
    const network = await networkOf(product, 'marseille');
    const paths = [`/gestion/fiches/${id}/contacts`, `/gestion/reseaux/${network}/journal`, `/gestion/reseaux/${network}/conservation?lang=en`, '/gestion/personnes', `/contacter/${id}`];
    expect(await auditInTurn(product, paths, { cookies })).toEqual(allClean(paths));
  });
});
