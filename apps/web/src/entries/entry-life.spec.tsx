import { screen } from '@testing-library/react';
import { renderPage } from '../lists/render-page.js';
import { EntryLife } from './entry-life.js';
import { sampleActor } from './sample-entries.js';

const show = (over: Parameters<typeof sampleActor>[0] = {}) =>
  renderPage(
    <EntryLife
      data={{
        entry: sampleActor(over),
        lang: 'fr',
        apiAddress: '/api/v1/actors/marseille',
        publicUrl: 'https://example.org',
        permanentAddress: 'https://example.org/acteurs/0190a000',
      }}
    />,
    '/acteurs/marseille',
  );

const text = () => document.body.textContent?.replace(/\s/g, ' ') ?? '';

describe('how far an entry can be trusted', () => {
  it('is said by its sources, their licence and the day they were read', async () => {
    await show();
    expect(screen.getByRole('link', { name: 'Wikidata' }).getAttribute('href')).toBe('https://www.wikidata.org');
    expect(text()).toContain('Wikimedia, licence CC0, notice Q23482, consultée le 1er octobre 2026');
  });

  it('never follows an address that is not of the web', async () => {
    const [source] = sampleActor().sources;
    await show({ sources: source === undefined ? [] : [{ ...source, url: 'javascript:alert(1)' }] });
    expect(screen.queryByRole('link', { name: 'Wikidata' })).toBeNull();
    expect(text()).toContain('Wikidata');
  });

  it('says when nobody has checked it and nobody keeps it', async () => {
    await show({ checkedOn: null, keeper: null });
    expect(text()).toContain('Pas encore vérifiée par une personne');
    expect(text()).toContain('Aucun réseau ne suit encore cette fiche');
  });

  it('warns of what has slept for long', async () => {
    await show({ state: 'dormant' });
    expect(text()).toContain('n’a pas été confirmée depuis longtemps');
  });

  it('warns of what nobody has checked for longer than its network allows', async () => {
    await show({ staleOn: '2026-01-01' });
    expect(text()).toContain('Personne n’a vérifié cette fiche depuis longtemps');
  });

  it('leads whoever finds a fault, or whose it is, to where that is said', async () => {
    await show();
    const hrefOf = (name: string) => screen.getByRole('link', { name }).getAttribute('href');
    expect(hrefOf('Proposer une correction')).toBe(`/contribuer/fiche/${sampleActor().id}`);
    expect(hrefOf('C’est ma structure')).toBe(`/contribuer/representer/${sampleActor().id}`);
  });
});
