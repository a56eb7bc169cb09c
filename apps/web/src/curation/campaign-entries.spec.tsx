import type { CampaignAnswerOf, CampaignEntriesAnswer } from '@portulan/contract';
import { CAMPAIGN_LISTS, CAMPAIGN_RHYTHM } from '@portulan/domain';
import { screen, within } from '@testing-library/react';
import { renderPage } from '../lists/render-page.js';
import { CampaignEntries } from './campaign-entries.js';
import { CampaignFigures } from './campaign-figures.js';

const words = { subject: 'A', introduction: 'B' };
const figures = { entries: 9, asked: 8, 'no-address': 1, unsubscribed: 0, right: 3, 'to-correct': 2, gone: 1, unanswered: 2, rate: 75, mails: { waiting: 1, sent: 7, failed: 1, reminders: 2 } };
const campaign: CampaignAnswerOf = {
  ...{ id: 'c', title: 'Automne', state: 'running', choice: { room: null, kind: null, country: null, theme: null, uncheckedSince: null }, lang: 'fr', words: { fr: words, en: words } },
  ...CAMPAIGN_RHYTHM,
  ...{ createdAt: '2026-11-01T00:00:00Z', startedAt: '2026-11-02T00:00:00Z', stoppedAt: null, reach: null, figures, mail: { isReady: true, from: '' } },
};
const entry: CampaignEntriesAnswer['items'][number] = {
  ...{ id: 'e', room: 'actors', slug: 'puits', label: 'Puits', checkedOn: null, isShown: true, answer: null, answeredAt: null, proposal: null },
  to: [{ origin: 'actor', shown: 'a@example.org', isFailed: true }, { origin: 'representative', shown: 'Ana', isFailed: false }],
};
const show = (item: Partial<typeof entry>, list: (typeof CAMPAIGN_LISTS)[number]) =>
  renderPage(<CampaignEntries network="south" campaign={campaign} list={list} lists={CAMPAIGN_LISTS} entries={{ items: [{ ...entry, ...item }], total: 1, page: 1 }} />, '/gestion');
const text = () => document.body.textContent?.replace(/\s/g, ' ') ?? '';

describe('the entries of a campaign', () => {
  it('say who did not answer, and whom the mail did not reach', async () => {
    await show({}, 'unanswered');
    const tabs = within(screen.getByRole('navigation', { name: 'Les fiches de la campagne' })).getAllByRole('link');
    expect(tabs.map((tab) => tab.textContent)).toEqual(['Sans réponse 2', 'Justes 3', 'À corriger 2', 'Disparues 1', 'Sans adresse 1', 'Désinscrites 0']);
    expect(tabs[0]?.getAttribute('aria-current')).toBe('page');
    expect(screen.getByRole('link', { name: 'Puits' }).getAttribute('href')).toBe('/gestion/fiches/e');
    expect(text()).toContain('Le courriel n’est pas arrivé : a@example.orgReprésentée par Ana');
  });

  it('lead to the correction that followed an answer', async () => {
    await show({ answer: 'to-correct', answeredAt: '2026-11-20T10:00:00Z', proposal: { id: 'p', state: 'waiting' } }, 'to-correct');
    expect(screen.getByRole('link', { name: 'Voir la correction (à examiner)' }).getAttribute('href')).toBe('/gestion/reseaux/south/propositions/p');
    expect(text()).toContain('réponse le 20 novembre 2026');
  });
});

it('the figures of a campaign say the rate, and what left', async () => {
  await renderPage(<CampaignFigures figures={figures} />, '/gestion');
  expect(text()).toContain('75 % de réponses : 6 sur 8 fiches demandées');
  expect(text()).toContain('7 partis (dont 2 rappels), 1 en attente, 1 en échec');
});
