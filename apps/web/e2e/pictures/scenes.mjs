/** The id and the network of an actor of the starter directory. */
async function readActor(url, slug) {
  const { id, keeper } = await (await fetch(`${url}/api/v1/actors/${slug}`)).json();
  const { items } = await (await fetch(`${url}/api/v1/networks`)).json();
  return { id, network: keeper?.id ?? items[0].id };
}

const open = (page, path) => page.goto(path, { waitUntil: 'networkidle' });
const press = (page, name) => page.getByRole('main').getByRole('button', { name }).click();
const show = (page, locator) => locator.evaluate((element) => element.scrollIntoView({ block: 'start' }));

const SHEET = [
  'Raison sociale;Nature;Pays;Commune;Téléphone',
  'Les Amis du fleuve;association;FR;13055;04 91 00 00 01',
  'Puits et jardins;association;FR;13001;04 42 00 00 02',
  'Sans nature;;FR;;',
].join('\n');

/** What is shown in each picture of the guide, in the order in which it is taken: a later one may stand on an earlier one. */
export const SCENES = {
  'a-faire': async (page, { url }) => {
    const { network } = await readActor(url, 'marseille');
    await open(page, `/gestion/reseaux/${network}`);
  },
  modifier: async (page, { url }) => {
    const { id } = await readActor(url, 'marseille');
    await open(page, `/gestion/fiches/${id}`);
    await page.getByLabel('Téléphone').fill('04 91 55 11 11');
    await page.getByText(/^Saisie gardée à \d/).waitFor();
    await show(page, page.getByRole('heading', { name: 'Coordonnées' }));
  },
  'choisir-sur-la-carte': async (page) => {
    await open(page, '/gestion/nouvelle-fiche/acteur');
    await press(page, 'Choisir sur la carte');
    await press(page, 'Prendre le point sous la croix');
    await page.getByText(/lieux? connus? près du point/).waitFor();
    await page.locator('[data-at-rest=true]').waitFor();
    await show(page, page.getByRole('heading', { name: 'Siège' }));
  },
  'une-proposition': async (page, { url, linkTo }) => {
    const { id, network } = await readActor(url, 'marseille');
    await open(page, `/contribuer/fiche/${id}`);
    await page.getByLabel('Adresse', { exact: true }).fill('2 quai du Port, 13002 Marseille');
    await page.getByLabel('Un mot à l’équipe').fill('Lu sur le site de la ville.');
    await page.getByLabel('Adresse électronique').fill('awa.diop@example.org');
    await press(page, 'Envoyer la proposition');
    await page.waitForURL(/merci/);
    await open(page, await linkTo('awa.diop@example.org'));
    await press(page, 'Confirmer ma proposition');
    await page.getByText('attend d’être lue').waitFor();
    await open(page, `/gestion/reseaux/${network}/propositions`);
    await page.getByRole('main').getByRole('link', { name: 'Marseille' }).click();
    await page.waitForURL(/propositions\/[\w-]+/);
    await page.getByText('Lu sur le site de la ville').waitFor();
  },
  historique: async (page, { url }) => {
    const { id } = await readActor(url, 'marseille');
    await press(page, 'Accepter les champs cochés');
    await page.getByText('la personne est prévenue').waitFor();
    await open(page, `/gestion/fiches/${id}/historique`);
  },
  tableau: async (page, { url }) => {
    const { network } = await readActor(url, 'marseille');
    await open(page, `/gestion/reseaux/${network}/imports`);
    await page.getByLabel('Fichier').setInputFiles({ name: 'adherents-2026.csv', mimeType: 'text/csv', buffer: Buffer.from(SHEET) });
    await press(page, 'Lire le fichier');
    await page.waitForURL(/imports\/[\w-]+$/);
    await press(page, 'Établir le plan');
    await page.getByRole('button', { name: /^Appliquer/ }).waitFor();
  },
  reglages: async (page, { url }) => {
    const { network } = await readActor(url, 'marseille');
    await open(page, `/gestion/reseaux/${network}/reglages`);
  },
};
