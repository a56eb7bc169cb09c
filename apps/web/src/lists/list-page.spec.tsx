import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { ActorRow } from '../actors/actor-row.js';
import { ListPage } from './list-page.js';
import type { ListData } from './list-room.js';
import { renderPage } from './render-page.js';
import { sampleActorCard, sampleList } from './sample-list.js';

const countries = [
  { value: 'SN', label: 'Sénégal', count: 12 },
  { value: 'BF', label: 'Burkina Faso', count: 7 },
];

const show = (data: ListData<'actors'>, address = '/acteurs') =>
  renderPage(
    <ListPage data={data} renderCard={(actor, { query }) => <ActorRow actor={actor} query={query} />} />,
    address,
  );

describe('a list', () => {
  it('says how many there are, politely', async () => {
    await show(sampleList({ total: 1234 }));
    const sentence = within(screen.getAllByRole('status')[0] as HTMLElement).getByRole('heading', { level: 2 });
    expect(sentence.textContent?.replace(/\s/g, ' ')).toBe('1 234 acteurs');
  });

  it('shows the facets that have something to choose from, with their counts, and no other', async () => {
    await show(sampleList({ facets: { country: countries } }));
    expect(screen.getByRole('checkbox', { name: 'Sénégal 12 résultats' })).toBeTruthy();
    expect(screen.queryByRole('group', { name: 'Thématique' })).toBeNull();
  });

  it('adds a second value of a facet beside the first', async () => {
    const page = await show(sampleList({ facets: { country: countries } }), '/acteurs?country=SN');
    fireEvent.click(screen.getByRole('checkbox', { name: 'Burkina Faso 7 résultats' }));
    await waitFor(() => expect(page.address()).toBe('/acteurs?country=SN&country=BF'));
  });

  it('switches between the senses of place', async () => {
    const page = await show(sampleList({ facets: { country: countries } }), '/acteurs?country=SN');
    fireEvent.click(screen.getByRole('radio', { name: 'Partenaire' }));
    await waitFor(() => expect(page.address()).toBe('/acteurs?country=SN&where=partner'));
  });

  it('takes off one filter by its chip, and all of them at once', async () => {
    const applied = [
      { name: 'country', value: 'SN', label: 'Sénégal' },
      { name: 'since', value: '2010', label: '2010' },
    ];
    await show(sampleList({ appliedFilters: applied }), '/acteurs?country=SN&since=2010&sort=name');
    const chips = screen.getByRole('list', { name: 'Filtres appliqués' });
    const link = (name: string) => within(chips).getByRole('link', { name }).getAttribute('href');
    expect(link('Retirer le filtre Sénégal')).toBe('/acteurs?since=2010&sort=name');
    expect(link('Retirer le filtre Depuis\u00a0: 2010')).toBe('/acteurs?country=SN&sort=name');
    expect(link('Tout effacer')).toBe('/acteurs?sort=name');
  });

  it('says which filter to drop when nothing is found', async () => {
    const data = sampleList({ items: [], total: 0 });
    const waysOut = [{ filter: { name: 'theme', value: 'water', label: 'Eau' }, total: 8 }];
    await show({ ...data, waysOut }, '/acteurs?country=SN&theme=water');
    expect(screen.getByRole('link', { name: 'Sans Eau' }).getAttribute('href')).toBe('/acteurs?country=SN');
    expect(screen.getByText('8 résultats')).toBeTruthy();
  });

  it('says what it searched in place of unknown words', async () => {
    await show({ ...sampleList({ didYouMean: 'marseille' }), filter: { where: 'any', q: 'marseile' } }, '/acteurs?q=marseile');
    expect(screen.getByText(/Voici les résultats pour marseille/)).toBeTruthy();
    expect(screen.getByText('Marseille', { selector: 'mark' })).toBeTruthy();
  });

  it('leads back from a page after the last', async () => {
    await show(sampleList({ items: [], total: 45, page: 9 }), '/acteurs?page=9&q=eau');
    expect(screen.getByRole('link', { name: 'Revenir à la dernière' }).getAttribute('href')).toBe('/acteurs?page=3&q=eau');
  });

  it('gives the same filters to the map and to the API', async () => {
    await show({ ...sampleList(), apiAddress: '/api/v1/actors?country=SN' }, '/acteurs?country=SN&sort=name&page=2');
    const toMap = screen.getAllByRole('link', { name: 'Ces résultats en plein écran sur la carte' });
    expect(new Set(toMap.map((link) => link.getAttribute('href')))).toEqual(new Set(['/carte?country=SN']));
    expect(screen.getByRole('link', { name: 'Ces résultats par l’API (JSON)' }).getAttribute('href')).toBe('/api/v1/actors?country=SN');
  });

  it('keeps, in the form sent without a script, the filters that no control holds', async () => {
    await show(sampleList(), '/acteurs?commune=13055&near=5.4,43.3&radius=20');
    const sent = new FormData(document.querySelector<HTMLFormElement>('#liste') ?? undefined);
    expect([...sent.keys()]).toEqual(expect.arrayContaining(['commune', 'near', 'radius']));
  });

  it('tells two namesakes apart', async () => {
    const place = sampleActorCard().place;
    const namesake = sampleActorCard({ id: '2', slug: 'marseille-2', place: place && { ...place, departementLabel: 'Oise' } });
    await show(sampleList({ items: [sampleActorCard(), namesake], total: 2 }));
    expect(screen.getByText('Bouches-du-Rhône')).toBeTruthy();
    expect(screen.getByText('Oise')).toBeTruthy();
  });
});
