import type { Page } from 'playwright-core';
import { allClean, auditInTurn } from './audit-page.js';
import { letterTo, linkIn } from './letters.js';
import { networkOf } from './networks.js';
import type { PageOptions, Product } from './product.js';
import { staffOf } from './staff.js';

/** A map painted by the processor takes its time to be there. */
const LIVING_MILLISECONDS = 90_000;

interface Team {
  readonly product: () => Product;
  /** The session of an administrator. */
  readonly cookies: () => NonNullable<PageOptions['cookies']>;
  /** Pages that other journeys made. */
  readonly alsoAudited: () => readonly string[];
}

/** What visitors propose and what the team writes, in the browser of an administrator who is signed in already. */
export function curationJourneys({ product, cookies, alsoAudited }: Team): void {
  const title = (page: Page) => page.locator('h1').innerText();
  const press = (page: Page, name: string | RegExp) => page.getByRole('main').getByRole('button', { name }).click();
  const pathOf = (page: Page) => page.url().slice(product().url.length);

  /** Pages that one proposal has: the visitor's, and the team's. */
  let [followPath, proposalPath] = ['', ''];

  describe('what a visitor proposes, without any script', () => {
    it('is confirmed by mail, compared and answered by the team, and shown', async () => {
      const visitor = await product().page({ hasScript: false });
      await visitor.goto('/acteurs/marseille');
      await visitor.getByRole('link', { name: 'Proposer une correction' }).click();
      expect(await title(visitor)).toContain('Marseille');
      await visitor.getByLabel('Téléphone').fill('04 91 55 11 11');
      await visitor.locator('input[name="search.seatId"]').fill('aubag');
      await visitor.getByLabel('Un mot à l’équipe').fill('Lu sur le site de la ville');
      await visitor.getByLabel('Adresse électronique').fill('visiteuse@example.org');
      await press(visitor, 'Envoyer la proposition');
      expect(await visitor.getByRole('radio', { name: /Aubagne/ }).count()).toBe(1);
      expect(await visitor.getByLabel('Téléphone').inputValue()).toBe('04 91 55 11 11');
      await press(visitor, 'Envoyer la proposition');
      await visitor.waitForURL(/merci/);
      await visitor.goto(linkIn(await letterTo('visiteuse@example.org')));
      followPath = pathOf(visitor);
      await press(visitor, 'Confirmer ma proposition');
      expect(await visitor.getByRole('main').getByRole('status').innerText()).toContain('attend d’être lue');
      const page = await product().page({ hasScript: false, cookies: cookies() });
      const network = await networkOf(product(), 'marseille');
      await page.goto(`/gestion/reseaux/${network}/propositions`);
      await page.getByRole('link', { name: 'Marseille' }).click();
      expect(await page.locator('main').innerText()).toContain('Lu sur le site de la ville');
      proposalPath = pathOf(page);
      await press(page, 'Accepter les champs cochés');
      expect(await page.getByRole('main').getByRole('status').innerText()).toContain('la personne est prévenue');
      await visitor.reload();
      expect(await visitor.locator('main').innerText()).toContain('acceptée');
      await page.context().close();
      await visitor.context().close();
    });

    it('may be a claim, which the team accepts', async () => {
      const visitor = await product().page({ hasScript: false });
      const { id } = (await (await fetch(`${product().url}/api/v1/actors/marseille`)).json()) as { id: string };
      await visitor.goto(`/contribuer/representer/${id}`);
      await press(visitor, 'Envoyer la demande');
      expect(await visitor.getByRole('main').getByRole('alert').count()).toBe(1);
      await visitor.getByLabel('Adresse électronique').fill('presidente@example.org');
      await visitor.getByLabel('Nom', { exact: true }).fill('Awa Diop');
      await visitor.locator('textarea[name="sender.message"]').fill('J’y travaille : voyez la page « équipe ».');
      await press(visitor, 'Envoyer la demande');
      await visitor.waitForURL(/merci/);
      await visitor.goto(linkIn(await letterTo('presidente@example.org')));
      await press(visitor, 'Confirmer ma proposition');
      const page = await product().page({ hasScript: false, cookies: cookies() });
      await page.goto(`/gestion/reseaux/${await networkOf(product(), 'marseille')}/propositions`);
      await page.getByRole('main').getByRole('link', { name: 'Marseille' }).click();
      await press(page, /elle pourra modifier la fiche/);
      expect(await page.getByRole('main').getByRole('status').innerText()).toContain('la personne est prévenue');
      await page.context().close();
      await visitor.context().close();
    });

    it('comes back from a sheet of filtered entries as its one difference', async () => {
      const network = await networkOf(product(), 'marseille');
      const headers = { origin: product().url, cookie: `portulan_session=${cookies()[0]?.value ?? ''}` };
      const door = `${product().url}/api/v1/staff/networks/${network}`;
      const { items: themes } = (await (await fetch(`${product().url}/api/v1/themes`)).json()) as { items: { code: string }[] };
      const theme = themes[0]?.code ?? '';
      const { ask, publish } = staffOf(product(), cookies());
      await publish(network, [{ name: 'Atelier des puits', themes: [theme], phone: '01 02 03 04 05' }, { name: 'Atelier des fontaines', themes: [theme] }, { name: 'Atelier sans sujet' }]);
      const take = async (query: string) => (await fetch(`${door}/to-edit/actors.csv${query}`, { headers })).text();
      let text = '';
      // The search follows what is written a moment later.
      while (!text.includes('Atelier des puits') || !text.includes('Atelier des fontaines')) text = await take(`?theme=${theme}&q=atelier`);
      expect([text.includes('Atelier sans sujet'), (await take('')).includes('Atelier sans sujet')]).toEqual([false, true]);
      const body = Buffer.from(text.replace('01 02 03 04 05', '01 02 03 04 06'));
      const made = await fetch(`${door}/sheets?room=actors&name=retour.csv`, { method: 'POST', headers: { ...headers, 'content-type': 'application/octet-stream' }, body });
      const { id } = (await made.json()) as { id: string };
      const sheet = `/networks/${network}/sheets/${id}`;
      expect((await ask('POST', `${sheet}/plan`, {})).status).toBe(202);
      for (;;) {
        const { state, counts } = (await (await ask('GET', sheet)).json()) as { state: string; counts: Record<string, number> };
        if (state === 'planning') continue;
        expect({ state, counts }).toEqual({ state: 'planned', counts: { created: 0, changed: 1, same: 1, refused: 0, 'to-decide': 0 } });
        break;
      }
      const { items } = (await (await ask('GET', `${sheet}/rows?outcome=changed`)).json()) as { items: { differences: unknown }[] };
      expect(items[0]?.differences).toEqual([{ field: 'phone', before: '01 02 03 04 05', after: '01 02 03 04 06' }]);
      await ask('DELETE', sheet);
    });
  });

  describe('the pages of curation', () => {
    let id = '';
    beforeAll(async () => {
      const answer = await fetch(`${product().url}/api/v1/actors/marseille`);
      id = ((await answer.json()) as { id: string }).id;
    });

    it('are walked by keyboard alone: edit, save, history, restore', async () => {
      const page = await product().page({ cookies: cookies() });
      await page.goto(`/gestion/fiches/${id}`, { waitUntil: 'networkidle' });
      await page.getByLabel('Adresse', { exact: true }).focus();
      await page.keyboard.type('Quai du Port');
      await page.getByLabel('Motif').focus();
      await page.keyboard.type('Vu au courrier');
      await page.keyboard.press('Control+Enter');
      await page.waitForURL(/version=/);
      expect(await page.getByRole('main').getByRole('status').first().innerText()).toContain('C’est enregistré');
      await page.getByRole('link', { name: 'Historique' }).focus();
      await page.keyboard.press('Enter');
      await page.waitForURL(/historique/);
      await page.getByText('Vu au courrier').waitFor();
      await page.getByRole('link', { name: 'Voir Version 1', exact: true }).focus();
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: 'Rendre la version 1' }).focus();
      await page.keyboard.press('Enter');
      await page.getByText('C’est rendu').waitFor();
      await page.context().close();
    });

    it('keep what is typed, whatever becomes of the page, until it is given up', async () => {
      const page = await product().page({ cookies: cookies() });
      await page.goto(`/gestion/fiches/${id}`, { waitUntil: 'networkidle' });
      const phone = page.getByLabel('Téléphone');
      const before = await phone.inputValue();
      await phone.fill('04 91 00 00 00');
      await page.getByText(/^Saisie gardée à \d/).waitFor();
      await page.goto('about:blank');
      await page.context().close();
      const later = await product().page({ hasScript: false, cookies: cookies() });
      await later.goto(`/gestion/fiches/${id}`);
      expect(await later.getByLabel('Téléphone').inputValue()).toBe('04 91 00 00 00');
      expect(await later.getByRole('main').innerText()).toContain('Vous aviez commencé à écrire ici');
      await press(later, 'Abandonner cette saisie');
      expect(await later.getByRole('main').innerText()).toContain('La saisie est abandonnée');
      expect(await later.getByLabel('Téléphone').inputValue()).toBe(before);
      await later.context().close();
    });

    it('keep the last words typed, even when the page closes before they reach the server', async () => {
      const page = await product().page({ cookies: cookies() });
      const context = page.context();
      await page.goto(`/gestion/fiches/${id}`, { waitUntil: 'networkidle' });
      await context.setOffline(true);
      await page.getByLabel('Téléphone').fill('04 91 00 00 01');
      await page.waitForSelector('form[data-typed]');
      await page.close();
      await context.setOffline(false);
      const later = await context.newPage();
      await later.goto(`/gestion/fiches/${id}`);
      await later.getByText(/^Vous aviez commencé à écrire ici/).waitFor();
      expect(await later.getByLabel('Téléphone').inputValue()).toBe('04 91 00 00 01');
      await press(later, 'Abandonner cette saisie');
      await later.getByText('La saisie est abandonnée').waitFor();
      await context.close();
    });

    it('keep apart what one person types in two windows, each told of the other', async () => {
      const first = await product().page({ cookies: cookies() });
      const second = await first.context().newPage();
      for (const page of [first, second]) await page.goto(`/gestion/fiches/${id}`, { waitUntil: 'networkidle' });
      await first.getByLabel('Téléphone').fill('1');
      await first.getByText(/^Saisie gardée à \d/).waitFor();
      await second.getByLabel('Motif').fill('Dans la seconde');
      await second.getByText(/dans une autre fenêtre \(le/).waitFor();
      await first.getByLabel('Téléphone').fill('12');
      await first.getByText(/dans une autre fenêtre \(le/).waitFor();
      await first.getByRole('link', { name: 'Reprendre cette saisie ici' }).click();
      await first.getByText(/^Vous aviez commencé à écrire ici/).waitFor();
      expect(await first.getByLabel('Motif').inputValue()).toBe('Dans la seconde');
      await press(first, 'Abandonner cette saisie');
      await first.getByText('La saisie est abandonnée').waitFor();
      await first.getByRole('link', { name: 'Reprendre cette saisie ici' }).click();
      await first.getByText(/^Vous aviez commencé à écrire ici/).waitFor();
      expect(await first.getByLabel('Téléphone').inputValue()).toBe('12');
      await press(first, 'Abandonner cette saisie');
      await first.getByText('La saisie est abandonnée').waitFor();
      expect(await first.getByRole('link', { name: 'Reprendre cette saisie ici' }).count()).toBe(0);
      await first.context().close();
    });

    it('show a place on a map that is fetched when it is asked for, by keyboard', async () => {
      const page = await product().page({ cookies: cookies() });
      const fetched: string[] = [];
      page.on('request', (request) => fetched.push(request.url()));
      await page.goto('/gestion/nouvelle-fiche/acteur', { waitUntil: 'networkidle' });
      const engine = () => fetched.filter((url) => /maplibre|canvas/.test(url));
      expect(engine()).toEqual([]);
      await page.getByRole('button', { name: 'Choisir sur la carte' }).focus();
      await page.keyboard.press('Enter');
      // Nobody comes to what lies on the map before the map is there.
      await page.locator('[data-living="true"]').waitFor({ timeout: LIVING_MILLISECONDS });
      await page.getByRole('button', { name: 'Prendre le point sous la croix' }).focus();
      await page.keyboard.press('Enter');
      await page.getByText(/lieux? connus? près du point/).waitFor();
      expect(engine()).not.toEqual([]);
      await page.locator('fieldset[data-field=seatId] li').getByRole('button').first().click();
      await page.getByText(/ est choisi\.$/).waitFor();
      expect(await page.locator('fieldset[data-field=seatId] input[type=radio]').last().isChecked()).toBe(true);
      await page.getByLabel('Compléter depuis les listes officielles').fill('aubagne');
      await page.getByRole('button', { name: /^Prendre Aubagne/ }).click();
      expect(await page.getByLabel('Nom 1', { exact: true }).inputValue()).toBe('Aubagne');
      expect(await page.getByLabel('Numéro 1', { exact: true }).inputValue()).toMatch(/^\d{9}$/);
      await page.context().close();
    });

    it('say what is wrong by the field that is, and keep the sums of a project', async () => {
      const page = await product().page({ cookies: cookies() });
      await page.goto('/gestion/nouvelle-fiche/projet', { waitUntil: 'networkidle' });
      await page.getByLabel('Titre', { exact: true }).fill('Puits du port');
      const amount = page.getByRole('group', { name: 'Financement 1' }).getByLabel('Montant');
      await amount.fill('mille');
      await page.keyboard.press('Control+Enter');
      await page.getByRole('main').getByRole('alert').getByText('Rien n’a été enregistré').waitFor();
      await page.waitForFunction(() => document.activeElement?.getAttribute('name') === 'fundings.0.amount');
      await amount.fill('12 000,50');
      await page.keyboard.press('Control+Enter');
      await page.waitForURL(/gestion\/fiches/);
      expect(await amount.inputValue()).toBe('12000,50');
      await page.context().close();
    });

    it('find partners as one types, and make one that is missing', async () => {
      const page = await product().page({ cookies: cookies() });
      await page.goto('/gestion/nouvelle-fiche/cooperation', { waitUntil: 'networkidle' });
      await page.locator('input[name="search.frenchIds"]').fill('marseille');
      await page.getByRole('checkbox', { name: /Marseille/ }).first().check();
      await page.locator('input[name="search.partnerIds"]').fill('Ville imaginaire');
      await page.locator('select[name="new.partnerIds.country"]').selectOption('SN');
      await press(page, 'Créer cet acteur');
      await page.getByRole('checkbox', { name: /Ville imaginaire/ }).waitFor();
      expect(await page.getByRole('checkbox', { name: /Ville imaginaire/ }).isChecked()).toBe(true);
      await press(page, 'Garder en brouillon');
      await page.waitForURL(/gestion\/fiches/);
      expect(await page.locator('main').innerText()).toContain('Brouillon');
      await page.context().close();
    });

    it('have no violation, in a wide window in the light and on a phone in the dark', async () => {
      const network = await networkOf(product(), 'marseille');
      const paths = [`/gestion/fiches/${id}`, `/gestion/fiches/${id}/historique`, `/gestion/reseaux/${network}`, `/gestion/reseaux/${network}/propositions`, '/gestion/nouvelle-fiche/projet', '/gestion/nouvelle-fiche/acteur?lang=en', proposalPath, followPath, `/contribuer/representer/${id}`, ...alsoAudited()];
      expect(await auditInTurn(product(), paths, { cookies: cookies() })).toEqual(allClean(paths));
    });
  });
}
