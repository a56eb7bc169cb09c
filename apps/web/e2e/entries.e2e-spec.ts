import { apiPaths, type ActorList, type CooperationList, type ProjectList } from '@portulan/contract';
import { auditInBoth, BOTH_CLEAN } from './audit-page.js';
import { startProduct, type Product } from './product.js';

describe('the entries', () => {
  let product: Product;
  let actor: ActorList['items'][number];
  let cooperation: CooperationList['items'][number];
  let project: ProjectList['items'][number];

  const ask = async <Answer>(path: string): Promise<Answer> => (await fetch(product.url + path)).json() as Promise<Answer>;
  const first = <Item>(items: readonly Item[]): Item => {
    const [item] = items;
    if (item === undefined) throw new Error('The starter directory gave an empty list.');
    return item;
  };

  beforeAll(async () => {
    product = await startProduct();
    actor = first((await ask<ActorList>(`${apiPaths.actors}?q=marseille&kind=authority`)).items);
    cooperation = first((await ask<CooperationList>(`${apiPaths.cooperations}?country=SN`)).items);
    project = first((await ask<ProjectList>(apiPaths.projects)).items);
  });
  afterAll(() => product.stop());

  const open = async (path: string) => {
    const page = await product.keptPage({ hasScript: false });
    const answer = await page.goto(path);
    return { page, status: answer?.status() };
  };

  it('say of an actor who it is, with whom it cooperates, and who says so, without a script', async () => {
    const { page } = await open(actor.url);
    expect(await page.locator('h1').innerText()).toBe(actor.label);
    expect(await page.locator('#cooperations table tbody tr').count()).toBe(actor.cooperationCount);
    expect(await page.locator('#sources li').count()).toBeGreaterThan(0);
    expect(await page.locator('dt', { hasText: 'Adresse permanente' }).isVisible()).toBe(true);
  });

  it('say of a cooperation its two sides, its form and its sources', async () => {
    const { page } = await open(cooperation.url);
    expect(await page.locator('h1').innerText()).toBe(cooperation.label);
    for (const { label } of [...cooperation.authorities, ...cooperation.partners]) {
      expect(await page.locator('#cotes').getByRole('link', { name: label, exact: true }).count()).toBe(1);
    }
    expect(await page.locator('#sources li').count()).toBeGreaterThan(0);
  });

  it('say of a project who takes part and who pays', async () => {
    const { page } = await open(project.url);
    expect(await page.locator('h1').innerText()).toBe(project.label);
    expect(await page.locator('#participants a').count()).toBeGreaterThan(0);
  });

  it('draw the map on the server, with the way to the same in words', async () => {
    const { page } = await open(cooperation.url);
    const figure = page.locator('figure').first();
    expect(await figure.locator('svg path').count()).toBeGreaterThan(0);
    const twin = await figure.locator('figcaption a').getAttribute('href');
    expect(await page.locator(String(twin)).count()).toBe(1);
  });

  it('carry linked data that a machine can read', async () => {
    const { page } = await open(actor.url);
    const data = JSON.parse(String(await page.locator('script[type="application/ld+json"]').textContent())) as Record<string, unknown>;
    expect(data).toMatchObject({ '@context': 'https://schema.org', '@type': 'GovernmentOrganization', name: actor.label });
    expect(data['url']).toMatch(/^https?:\/\/.+\/acteurs\//);
  });

  it('answer at the permanent id with a permanent redirect to the readable address', async () => {
    const answer = await fetch(`${product.url}/acteurs/${actor.id}`, { redirect: 'manual' });
    expect([301, 308]).toContain(answer.status);
    expect(new URL(String(answer.headers.get('location')), product.url).pathname).toBe(`/acteurs/${actor.slug}`);
  });

  it('answer 404 for what is not there, with the way to look for it', async () => {
    const { page, status } = await open('/acteurs/personne-de-ce-nom');
    expect(status).toBe(404);
    expect(await page.getByRole('link', { name: /Rechercher.*personne de ce nom/ }).getAttribute('href')).toMatch(/^\/acteurs\?q=personne(%20|\+)de/);
  });

  it('lead by keyboard from a result to its entry and from there to a partner', async () => {
    const page = await product.page();
    await page.goto(`/acteurs?q=${encodeURIComponent(actor.label)}&kind=authority`);
    await page.locator('main ol article h3 a').first().focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/acteurs\/[^?]+/);
    await page.locator('#cooperations tbody th a').first().focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction((label) => document.querySelector('h1')?.textContent !== label, actor.label);
    expect(await page.locator('h1').innerText()).not.toBe('');
    await page.context().close();
  });

  it('axe finds nothing, wide and light or narrow and dark, and nothing sticks out', async () => {
    for (const path of [cooperation.url, project.url, '/projets/rien']) {
      expect({ path, ...(await auditInBoth(product, path)) }).toEqual({ path, ...BOTH_CLEAN });
    }
  });
});
