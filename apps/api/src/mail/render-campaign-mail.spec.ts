import type { CampaignMail } from '@portulan/register';
import { CAMPAIGN_FRAME, campaignWords } from './campaign-words.js';
import { renderCampaignMail } from './render-campaign-mail.js';

const entry = (label: string, changes: object = {}) => ({ id: `id-${label}`, room: 'actors' as const, slug: 'puits', label, checkedOn: '2024-03-01', isShown: true, ...changes });
const mail = (changes: Partial<CampaignMail> = {}): CampaignMail => ({
  ...{ id: '1', email: 'ana@example.org', lang: 'fr', network: 'Réseau du Sud', words: campaignWords('Réseau du Sud').fr, isReminder: false },
  ...{ token: 'T0ken', lastDay: '2027-01-01', entries: [entry('Puits')] },
  ...changes,
});
const SITE = 'https://portulan.example';
const hrefs = (html: string) => [...html.matchAll(/href="([^"]+)"/g)].map(([, href]) => href?.replace(/&amp;/g, '&'));

describe.each(['fr', 'en'] as const)('a mail of a campaign in %s', (lang) => {
  const written = renderCampaignMail(mail({ lang, words: campaignWords('Réseau du Sud')[lang] }), SITE);

  it('has the same links in text and in HTML, the three answers and the way out among them', () => {
    expect(hrefs(written.html).sort()).toEqual((written.text.match(/https:\S+/g) ?? []).sort());
    for (const answer of ['right', 'to-correct', 'gone'] as const) {
      expect(hrefs(written.html)).toContain(`${SITE}/verification?jeton=T0ken&fiche=id-Puits&reponse=${answer}${lang === 'en' ? '&lang=en' : ''}`);
      expect(written.text).toContain(CAMPAIGN_FRAME[lang].answers[answer]);
    }
    expect(written.text).not.toMatch(/undefined|null/);
  });

  it('ends in one press of a mail program', () => {
    const way = `${SITE}/desinscription?jeton=T0ken${lang === 'en' ? '&lang=en' : ''}`;
    expect(written.headers).toMatchObject({ 'List-Unsubscribe': `<${way}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' });
    expect(hrefs(written.html)).toContain(way);
  });
});

it('keeps the typography of French', () => {
  const { subject, introduction } = campaignWords('Réseau du Sud').fr;
  const reminder = renderCampaignMail(mail({ isReminder: true }), SITE);
  const lines = [subject, introduction, reminder.subject, ...reminder.text.replace(/https:\S+/g, '').split('\n')];
  expect(lines.filter((line) => / [:;!?»]|« |[a-zé]'[a-zéè]/.test(line))).toEqual([]);
  expect(lines.join()).toContain('1er janvier 2027');
  expect(reminder.subject).toBe(`Rappel\u00a0: ${subject}`);
});

it('lets nothing that people typed become markup or a header', () => {
  const words = { subject: 'A\r\nBcc: z', introduction: '<b>x</b>\n\n\n y ' };
  const { subject, html, text } = renderCampaignMail(mail({ words, entries: [entry('"><img>')] }), SITE);
  expect(subject).not.toMatch(/[\r\n]/);
  expect(html).toContain('&lt;b&gt;x&lt;/b&gt;');
  expect(html).not.toContain('<img');
  expect(text.startsWith('<b>x</b>\n\ny\n\n')).toBe(true);
});

it('shows some of many entries, and leads to all of them', () => {
  const { text } = renderCampaignMail(mail({ entries: Array.from({ length: 14 }, (_, index) => entry(`Fiche ${index}`, { isShown: false, checkedOn: null })) }), SITE);
  expect(text.match(/reponse=right/g)).toHaveLength(12);
  expect(text).toContain(`et 2 autres fiches ${SITE}/verification?jeton=T0ken\n`);
  expect(text).not.toContain('Voir la fiche');
});
