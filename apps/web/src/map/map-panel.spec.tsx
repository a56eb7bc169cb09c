import { readFilter, type EndAnswer, type FlowsAnswer, type StartYears } from '@portulan/contract';
import { readMapState } from '@portulan/map';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { renderPage } from '../lists/render-page.js';
import { WordsContext } from '../shell/words.js';
import lists from '../words/fr/lists.json';
import words from '../words/fr/map.json';
import places from '../words/fr/places.json';
import sharing from '../words/fr/sharing.json';
import { speakFrench } from '../words/speak-french.js';
import type { MapData, PinnedPlace } from './map-data.js';
import { MapPanel } from './map-panel.js';

const french = speakFrench(lists, places, sharing, words);

const flows: FlowsAnswer = {
  level: 'region',
  ends: [
    { ref: 'region:84', label: 'Auvergne-Rhône-Alpes', country: 'FR', lon: 4.5, lat: 45.5 },
    { ref: 'country:BF', label: 'Burkina Faso', country: 'BF', lon: -1.7, lat: 12.3 },
    { ref: 'country:SN', label: 'Sénégal', country: 'SN', lon: -14.5, lat: 14.5 },
  ],
  flows: [
    { from: 'region:84', to: 'country:BF', count: 7, forms: { 'decentralised-cooperation': 7 }, themes: {}, first: null, last: null, cooperation: null },
    { from: 'region:84', to: 'country:SN', count: 1, forms: { twinning: 1 }, themes: {}, first: null, last: null, cooperation: 'lyon-rufisque' },
  ],
  shown: 2,
  total: 318,
  cooperations: 519,
  unplaced: 3,
};

const years: StartYears = { starts: [{ year: 1967, count: 3 }], undated: 2, total: 5 };

const data: MapData = {
  ...{ lang: 'fr', filter: { where: 'any' }, flows, flowsAddress: '', figures: null, found: {}, facets: {}, applied: [], relaxations: [], circle: undefined, pinned: [] },
  ...{ years, themes: { water: 'Eau et assainissement' }, lastYear: 2026 },
};

const aPin = (ref: string, label: string, end: Partial<EndAnswer> = {}): PinnedPlace => ({
  ...{ ref, label, point: null, query: 'country=SN&where=partner', list: { items: [], total: 0 } },
  end: {
    ...{ ref, label, country: 'SN', lon: 0, lat: 0, tier: 'country', cooperations: 7, actors: 3, projects: 1, forms: { twinning: 7 } },
    ...{ themes: { water: 4 }, first: 1967, last: 2011, undated: 2, partners: [{ ref: 'region:84', label: 'Auvergne-Rhône-Alpes', country: 'FR', count: 4 }] },
    partnerTotal: 1,
    ...end,
  },
});

const show = (change: Partial<MapData> = {}, address = '/carte?z=3.00') => {
  const shown = { ...data, ...change };
  const params = new URLSearchParams(address.split('?')[1]);
  return renderPage(
    <WordsContext value={french}>
      <MapPanel
        data={shown}
        filter={readFilter(params)}
        flows={shown.flows}
        state={readMapState(params)}
        onStateChange={() => undefined}
        isLoading={false}
        isPlaying={false}
        hasFailed={false}
        isUnable={false}
      />
    </WordsContext>,
    address,
  );
};

describe('the map in words', () => {
  it('gives each theme the colour that its links have on the map', async () => {
    await show({ themes: { water: 'Eau et assainissement', energy: 'Énergie', environment: 'Environnement' }, facets: { theme: [{ value: 'water', label: 'Eau', count: 2 }, { value: 'energy', label: 'Énergie', count: 1 }, { value: 'environment', label: 'Environnement', count: 1 }] } });
    const colourOf = (name: string) => screen.getByText(name).parentElement?.querySelector('i')?.style.background;
    expect(colourOf('Eau et assainissement')).toMatch(/^var\(--series-\d\)$/);
    expect(colourOf('Énergie')).toBe(colourOf('Environnement'));
    expect(colourOf('Énergie')).not.toBe(colourOf('Eau et assainissement'));
  });

  it('has the figures that shade the countries in a table, the most first', async () => {
    await show({ figures: { measure: 'cooperations', countries: [{ code: 'FR', label: 'France', value: 519 }, { code: 'SN', label: 'Sénégal', value: 20 }], total: 519, unplaced: 0 } });
    const table = screen.getByText('Coopérations par pays').closest('details');
    expect(table?.querySelectorAll('tbody tr')).toHaveLength(2);
    expect(table?.querySelector('tbody tr')?.textContent).toBe('France519');
  });


  it('says how many links are drawn out of how many, and what no line can show', async () => {
    await show();
    expect(screen.getAllByRole('status')[0]?.textContent?.replace(/\s/g, ' ')).toBe(
      '2 liens dessinés sur 318, pour 519 coopérations. Le plus fort : Auvergne-Rhône-Alpes – Burkina Faso (7).',
    );
    expect(screen.getByText(/3 autres coopérations n’ont pas de lieu connu/)).toBeTruthy();
  });

  it('does not call drawn what a hidden layer keeps back, and folds its list', async () => {
    await show({ found: { actors: 12 } }, '/carte?calques=acteurs');
    expect(screen.getAllByRole('status')[0]?.textContent?.replace(/\s/g, ' ')).toBe('Les coopérations ne sont pas dessinées : leur calque est masqué.');
    expect(screen.getByText('Des régions aux pays').closest('details')?.open).toBe(false);
  });

  it('lists each link with both its ends, and opens the one that is a single cooperation', async () => {
    await show();
    const [, strongest, single] = screen.getAllByRole('row');
    expect(within(strongest as HTMLElement).getAllByRole('link').map(({ textContent }) => textContent)).toEqual(['Auvergne-Rhône-Alpes', 'Burkina Faso']);
    expect(within(single as HTMLElement).getByRole('link', { name: /ouvrir cette coopération/ }).getAttribute('href')).toBe('/cooperations/lyon-rufisque');
  });

  it('says in words what the colour of each link tells on the map, as it is told there', async () => {
    await show();
    const [, strongest] = screen.getAllByRole('row');
    expect(strongest?.textContent).toContain('Coopération décentralisée');
    cleanup();
    await show({ flows: { ...flows, flows: flows.flows.map((flow) => ({ ...flow, themes: { water: 1 }, first: 1967, last: 2011 })) } }, '/carte?couleur=thematique');
    expect(screen.getAllByRole('row')[1]?.textContent).toContain('Eau et assainissement, de 1967 à 2011');
  });

  it('counts what the other layers show, and leads to the lists of the same', async () => {
    await show({ found: { actors: 12 } }, '/carte?calques=acteurs&theme=water');
    expect(screen.getByRole('link', { name: '12 acteurs pour ces filtres' }).getAttribute('href')).toBe('/acteurs?theme=water');
    expect(screen.queryByText(/projets? pour ces filtres/)).toBeNull();
  });

  it('pins a place by its name and keeps the view', async () => {
    const page = await show();
    fireEvent.click(screen.getByRole('link', { name: 'Sénégal' }));
    await waitFor(() => expect(page.address()).toBe('/carte?z=3.00&lieu=country%3ASN'));
  });

  it('adds and takes off a layer by its link', async () => {
    const page = await show();
    fireEvent.click(screen.getByRole('link', { name: /^Montrer.*Acteurs$/ }));
    await waitFor(() => expect(new URLSearchParams(page.address().split('?')[1]).get('calques')).toBe('acteurs,cooperations'));
  });

  it('explains an empty map and offers to drop each filter', async () => {
    const none = { ...flows, ends: [], flows: [], shown: 0, total: 0, cooperations: 0, unplaced: 0 };
    const applied = [{ name: 'country', value: 'TV', label: 'Tuvalu' }];
    const page = await show({ flows: none, applied }, '/carte?country=TV');
    expect(screen.queryByRole('table')).toBeNull();
    fireEvent.click(screen.getByRole('link', { name: 'Sans le filtre Pays\u00a0: Tuvalu' }));
    await waitFor(() => expect(page.address()).toBe('/carte'));
  });

  it('says what dropping a filter gives back, when that is known', async () => {
    const none = { ...flows, ends: [], flows: [], shown: 0, total: 0, cooperations: 0, unplaced: 0 };
    const relaxations = [{ name: 'country', value: 'TV', label: 'Tuvalu', total: 12 }];
    await show({ flows: none, relaxations }, '/carte?country=TV&theme=water');
    const way = screen.getByRole('link', { name: /Tuvalu.*12 coopérations/ });
    expect(way.getAttribute('href')).toBe('/carte?theme=water');
  });

  it('switches between the senses of place', async () => {
    const page = await show({}, '/carte?country=SN');
    fireEvent.click(screen.getByRole('radio', { name: 'Partenaire', hidden: true }));
    await waitFor(() => expect(page.address()).toBe('/carte?country=SN&where=partner'));
  });

  it('says of a pinned place since when and with whom, and leads to its page', async () => {
    await show({ pinned: [aPin('country:SN', 'Sénégal')] }, '/carte?lieu=country:SN');
    const card = screen.getByRole('region', { name: 'Sénégal' });
    expect(card.textContent?.replace(/\s/g, ' ')).toContain('7 coopérations. Depuis 1967 (2 sans date). Un lieu partenaire : Auvergne-Rhône-Alpes (4).');
    expect(within(card).getByRole('link', { name: 'La page de ce lieu' }).getAttribute('href')).toBe('/pays/SN');
    expect(screen.queryByRole('table', { name: /côte à côte/ })).toBeNull();
  });

  it('compares several pinned places by the same rows', async () => {
    const pinned = [aPin('country:SN', 'Sénégal'), aPin('region:93', 'Provence-Alpes-Côte d’Azur', { cooperations: 40, first: null })];
    await show({ pinned }, '/carte?lieu=country:SN&lieu=region:93');
    const rows = within(screen.getByRole('table', { name: /côte à côte/ })).getAllByRole('row').map((row) => [...row.children].map(({ textContent }) => textContent));
    expect(rows[1]).toEqual(['Coopérations', '7', '40']);
    expect(rows).toContainEqual(['Depuis', '1967', '–']);
    expect(rows).toContainEqual(['Thématiques', 'Eau et assainissement (4)', 'Eau et assainissement (4)']);
    expect(screen.getAllByRole('status')[0]?.textContent).toContain('Sénégal, Provence-Alpes-Côte d’Azur');
  });

  it('folds what is taken away by Escape, and as soon as the keyboard goes on: it would hide what follows', async () => {
    await show();
    const menus = ['Télécharger', 'Partager'].map((title) => screen.getByText(title).closest('details'));
    const [taken, shared] = menus as [HTMLDetailsElement, HTMLDetailsElement];
    const heading = taken.querySelector('summary');
    taken.open = true;
    taken.querySelector('a')?.focus();
    fireEvent.keyDown(document.activeElement ?? taken, { key: 'Escape' });
    expect([taken.open, document.activeElement]).toEqual([false, heading]);
    shared.open = true;
    within(shared).getByRole('textbox').focus();
    expect(shared.open).toBe(true);
    heading?.focus();
    expect(shared.open).toBe(false);
  });

  it('tells the period of the view', async () => {
    await show({}, '/carte?until=1990');
    expect(screen.getAllByRole('status')[0]?.textContent).toContain('Commencées au plus tard en 1990.');
  });

  describe('under a hand that moves the map', () => {
    /** What is said while a page is drawn tells which of its parts are drawn again. */
    const said: string[] = [];
    const overheard: typeof french = {
      ...french,
      say: (id, values) => {
        said.push(id);
        return french.say(id, values);
      },
    };
    const shown = { ...data, facets: { country: [{ value: 'SN', label: 'Sénégal', count: 2 }] } };
    const first = readMapState(new URLSearchParams('z=3.00'));
    const still = () => undefined;
    const filter = readFilter(new URLSearchParams());

    function Panel() {
      const [isLoading, setLoading] = useState(false);
      const navigate = useNavigate();
      return (
        <WordsContext value={overheard}>
          <button type="button" onClick={() => setLoading(true)}>
            links are asked for
          </button>
          <button type="button" onClick={() => void navigate('/carte?z=4.00', { replace: true })}>
            the view moves
          </button>
          <MapPanel {...{ data: shown, filter, flows, isLoading }} state={first} onStateChange={still} isPlaying={false} hasFailed={false} isUnable={false} />
        </WordsContext>
      );
    }

    it('draws neither the links nor the choices again because other links are on their way', async () => {
      await renderPage(<Panel />, '/carte?z=3.00');
      said.length = 0;
      fireEvent.click(screen.getByRole('button', { name: 'links are asked for' }));
      expect(screen.getAllByRole('status')[0]?.dataset['loading']).toBe('true');
      expect(said).toContain('map.shown');
      for (const part of ['map.links-caption', 'map.any', 'map.topics', 'sharing.share']) expect(said).not.toContain(part);
    });

    it('draws the hundreds of choices of its filters no more when the view has moved, while its links keep to it', async () => {
      await renderPage(<Panel />, '/carte?z=3.00');
      said.length = 0;
      fireEvent.click(screen.getByRole('button', { name: 'the view moves' }));
      await waitFor(() => expect(screen.getByRole('link', { name: 'Sénégal' }).getAttribute('href')).toBe('/carte?z=4.00&lieu=country%3ASN'));
      expect(said).not.toContain('map.any');
      expect(said).not.toContain('map.links-caption');
    });
  });
});
