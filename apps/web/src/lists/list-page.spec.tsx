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
    const sentence = screen.getByRole('heading', { level: 2, name: /acteurs/ });
    expect(sentence.closest('[role=status]')).not.toBeNull();
    expect(sentence.textContent?.replace(/\s/g, ' ')).toBe('1 234 acteurs');
  });

  it('shows the facets that have something to choose from, with their counts, and no other', async () => {
    await show(sampleList({ facets: { country: countries } }));
    expect(screen.getByRole('checkbox', { name: 'Sénégal 12 résultats' })).toBeTruthy();
    expect(screen.queryByRole('group', { name: 'Thématique' })).toBeNull();
  });

  it('tells when an entry was checked, and that one is to be checked again', async () => {
    await show(sampleList({ items: [sampleActorCard({ label: 'Neuve' }), sampleActorCard({ id: '2', label: 'Sue', checkedOn: '2026-05-01' }), sampleActorCard({ id: '3', label: 'Vieille', staleOn: '2020-01-01' })] }));
    const notes = screen.getAllByRole('article').map((row) => /À vérifier|Vérifiée le 1er mai 2026/.exec(row.textContent ?? '')?.[0] ?? null);
    expect(notes).toEqual([null, 'Vérifiée le 1er mai 2026', 'À vérifier']);
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

  it('joins the two ends of a period in one chip', async () => {
    const applied = [
      { name: 'since', value: '1990', label: '1990' },
      { name: 'until', value: '1999', label: '1999' },
    ];
    await show(sampleList({ appliedFilters: applied }), '/acteurs?since=1990&until=1999&q=eau');
    const chip = screen.getByRole('link', { name: 'Retirer le filtre Période\u00a0: 1990 – 1999' });
    expect(chip.getAttribute('href')).toBe('/acteurs?q=eau');
  });

  it('shows an area by its name, never by its corners', async () => {
    const applied = [{ name: 'polygon', value: '1,2,3,4,5,6', label: '1° ; 2° ; 3° ; 4°' }];
    await show(sampleList({ appliedFilters: applied }), '/acteurs?polygon=1%2C2%2C3%2C4%2C5%2C6');
    expect(screen.getByRole('link', { name: 'Retirer le filtre Zone dessinée' }).textContent).toBe('Zone dessinée');
  });

  describe('when nothing is found', () => {
    const none = { items: [], total: 0 };
    const hrefOf = (name: string | RegExp) => screen.getByRole('link', { name }).getAttribute('href');

    it('says which choices to drop, and what each gives back', async () => {
      const relaxations = [
        { name: 'theme', value: 'water', label: 'Eau', total: 8 },
        { name: 'q', value: 'qqq', label: 'qqq', total: 1 },
      ];
      await show(sampleList({ ...none, relaxations }), '/acteurs?country=SN&theme=water&q=qqq');
      expect(hrefOf('Sans le filtre Thématique\u00a0: Eau')).toBe('/acteurs?country=SN&q=qqq');
      expect(hrefOf(/^Sans les mots/)).toBe('/acteurs?country=SN&theme=water');
      expect(screen.getByText('8 résultats')).toBeTruthy();
    });

    it('proposes the nearest spelling before anything is dropped', async () => {
      await show(sampleList({ ...none, didYouMean: 'marseille' }), '/acteurs?q=marseile&country=XX');
      expect(hrefOf('marseille')).toBe('/acteurs?q=marseille&country=XX');
      expect(screen.queryByText(/Voici les résultats/)).toBeNull();
    });

    it('proposes the words as they are when some were taken for filters', async () => {
      const understood = [{ words: 'lorraine', name: 'region', value: '44', label: 'Grand Est' }];
      await show(sampleList({ ...none, understood }), '/acteurs?q=lorraine');
      expect(hrefOf(/^Chercher .*lorraine.* tel quel/)).toBe('/acteurs?q=lorraine&literal=true');
    });
  });

  describe('how it understood', () => {
    const understood = [
      { words: 'sénégal', name: 'country', value: 'SN', label: 'Sénégal' },
      { words: 'eau', name: 'theme', value: 'water', label: 'Eau et assainissement' },
    ];

    it('is said under the box, with one click to take the words as they are', async () => {
      const page = await show(sampleList({ understood }), '/acteurs?q=eau+s%C3%A9n%C3%A9gal+marseille&page=2');
      expect(screen.getByText('pays Sénégal')).toBeTruthy();
      fireEvent.click(screen.getByRole('link', { name: 'chercher ces mots tels quels' }));
      await waitFor(() => expect(page.address()).toBe('/acteurs?q=eau+s%C3%A9n%C3%A9gal+marseille&literal=true'));
    });

    it('can be refused for one part: the others become choices', async () => {
      const page = await show(sampleList({ understood }), '/acteurs?q=eau+s%C3%A9n%C3%A9gal+marseille');
      fireEvent.click(screen.getByRole('link', { name: 'pays Sénégal' }));
      await waitFor(() => expect(page.address()).toBe('/acteurs?q=s%C3%A9n%C3%A9gal+marseille&literal=true&theme=water'));
    });

    it('can be asked for again', async () => {
      await show(sampleList(), '/acteurs?q=eau&literal=true');
      expect(screen.getByRole('link', { name: 'Reconnaître les lieux et les thèmes' }).getAttribute('href')).toBe('/acteurs?q=eau');
    });

    it('says nothing when there is nothing to say', async () => {
      await show(sampleList(), '/acteurs?q=eau');
      expect(screen.queryByText(/Compris/)).toBeNull();
    });
  });

  describe('a long facet', () => {
    const many = Array.from({ length: 12 }, (_, index) => ({ value: `c${index}`, label: `Île ${index}`, count: 20 - index }));

    it('is searched, and a value found there is chosen', async () => {
      const page = await show(sampleList({ facets: { country: many } }));
      fireEvent.change(screen.getByRole('searchbox', { name: /Chercher dans .*Pays/ }), { target: { value: 'ile 11' } });
      expect(screen.getAllByRole('checkbox')).toHaveLength(1);
      fireEvent.click(screen.getByRole('checkbox', { name: 'Île 11 9 résultats' }));
      await waitFor(() => expect(page.address()).toBe('/acteurs?country=c11'));
    });

    it('says that no value is so called', async () => {
      await show(sampleList({ facets: { country: many } }));
      fireEvent.change(screen.getByRole('searchbox', { name: /Chercher dans .*Pays/ }), { target: { value: 'atlantide' } });
      expect(screen.getByText('Rien de tel ici.')).toBeTruthy();
    });

    it('has no box when it is short', async () => {
      await show(sampleList({ facets: { country: many.slice(0, 8) } }));
      expect(screen.queryByRole('searchbox', { name: /Chercher dans/ })).toBeNull();
    });
  });

  it('puts themes under the theme they are a part of', async () => {
    const theme = [
      { value: 'water', label: 'Eau', count: 9 },
      { value: 'water/sanitation', label: 'Assainissement', count: 3 },
    ];
    await show({ ...sampleList({ facets: { theme } }), themeParents: { 'water/sanitation': 'water' } });
    const parts = screen.getByLabelText(/Détail de .*Eau/).parentElement as HTMLElement;
    expect(within(parts).getByRole('checkbox', { name: 'Assainissement 3 résultats', hidden: true })).toBeTruthy();
    expect(within(parts).queryByRole('checkbox', { name: /^Eau/, hidden: true })).toBeNull();
  });

  it('chooses a decade, and takes it off again', async () => {
    const period = [
      { value: '1990', label: 'Années 1990', count: 4 },
      { value: '2010', label: 'Années 2010', count: 8 },
    ];
    const data = sampleList({ facets: { period } });
    const page = await show(data, '/acteurs?q=eau');
    const decades = () => screen.getAllByRole('link', { name: /^Années.*résultats$/, hidden: true });
    expect(decades().map((link) => link.textContent?.slice(0, 11))).toEqual(['Années 2010', 'Années 1990']);
    fireEvent.click(decades()[1] as HTMLElement);
    await waitFor(() => expect(page.address()).toBe('/acteurs?q=eau&since=1990&until=1999'));
    expect(decades()[1]?.getAttribute('aria-current')).toBe('true');
    fireEvent.click(decades()[1] as HTMLElement);
    await waitFor(() => expect(page.address()).toBe('/acteurs?q=eau'));
  });

  it('says discreetly that the database stands in for the search engine', async () => {
    await show({ ...sampleList(), isFallback: true });
    expect(screen.getByText(/la base de données répond à sa place/)).toBeTruthy();
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
