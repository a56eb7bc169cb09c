import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import type { FacetSearchAnswer } from '@portulan/contract';
import { FacetGroup } from './facet-group.js';
import { MemoryRouter } from 'react-router';
import { renderToStaticMarkup } from 'react-dom/server';
import { WordsContext } from '../shell/words.js';
import words from '../words/fr/lists.json';
import { speakFrench } from '../words/speak-french.js';
import { renderPage } from './render-page.js';
import { useListAddress, type ListChoices } from './use-list-address.js';

const values = Array.from({ length: 12 }, (_, index) => ({ value: `v${index}`, label: `Communauté ${index}`, count: 100 - index }));

function Page({ isLeast = false, count = 1_200 }: { readonly isLeast?: boolean; readonly count?: number }) {
  return <FacetGroup name="epci" room="actors" values={values} valuesTotal={{ count, isLeast }} applied={[]} address={useListAddress()} opensAtFirst />;
}

type Calling = { readonly address: string; answer(body: FacetSearchAnswer): void; fail(): void };

/** The API, whose answers a test gives when it wants. */
function watchApi(): Calling[] {
  const calls: Calling[] = [];
  globalThis.fetch = ((address: string) =>
    new Promise((resolve, reject) => {
      calls.push({ address, answer: (body) => resolve({ ok: true, json: async () => body } as Response), fail: () => reject(new Error('away')) });
    })) as typeof fetch;
  return calls;
}

describe('a facet with more values than its page carries', () => {
  const { fetch } = globalThis;
  afterEach(() => {
    globalThis.fetch = fetch;
  });

  const box = () => screen.getByRole('searchbox');

  it('says how many there are, and is searched in all of them under the filters in force', async () => {
    const calls = watchApi();
    await renderPage(<Page />, '/acteurs?country=SN&page=3');
    expect(screen.getByText('1 194 autres', { normalizer: (text) => text.replace(/\s/gu, ' ') })).toBeTruthy();
    fireEvent.change(box(), { target: { value: 'vallee' } });
    await waitFor(() => expect(calls).toHaveLength(1));
    expect(new URLSearchParams(calls[0]?.address.split('?')[1]).toString()).toBe('country=SN&room=actors&facet=epci&find=vallee&lang=fr');
    await act(async () => calls[0]?.answer({ values: [{ value: 'far', label: 'Vallée lointaine', count: 1 }], total: 60 }));
    expect(screen.getByRole('checkbox', { name: /Vallée lointaine/ })).toBeTruthy();
    expect(screen.getByText(/59 autres/)).toBeTruthy();
  });

  it('does not say how many there are where that is not known', async () => {
    await renderPage(<Page isLeast />, '/acteurs');
    expect(screen.getByText('Au moins 1 194 autres', { normalizer: (text) => text.replace(/\s/gu, ' ') })).toBeTruthy();
  });

  it('says nothing of others where those that are chosen are all the rest', async () => {
    await renderPage(<Page count={values.length} />, '/acteurs');
    expect(screen.getByText('6 autres')).toBeTruthy();
    expect(screen.queryByText(/par leur nom/)).toBeNull();
  });

  it('drops an answer that comes after the next question, and keeps the one before until then', async () => {
    const calls = watchApi();
    await renderPage(<Page />, '/acteurs');
    fireEvent.change(box(), { target: { value: 'a' } });
    await waitFor(() => expect(calls).toHaveLength(1));
    fireEvent.change(box(), { target: { value: 'ab' } });
    await waitFor(() => expect(calls).toHaveLength(2));
    await act(async () => calls[1]?.answer({ values: [{ value: 'new', label: 'La nouvelle', count: 1 }], total: 1 }));
    await act(async () => calls[0]?.answer({ values: [{ value: 'old', label: 'L’ancienne', count: 1 }], total: 1 }));
    expect(screen.getByRole('checkbox', { name: /La nouvelle/ })).toBeTruthy();
    fireEvent.change(box(), { target: { value: 'abc' } });
    expect(screen.getByRole('checkbox', { name: /La nouvelle/ })).toBeTruthy();
  });

  it('leads to a page that has them all, for whoever has no scripts', () => {
    const params = new URLSearchParams('country=SN&page=3');
    const page = renderToStaticMarkup(
      <WordsContext value={speakFrench(words)}>
        <MemoryRouter initialEntries={[`/acteurs?${params}`]}>
          <FacetGroup name="epci" room="actors" values={values} valuesTotal={{ count: 1_200, isLeast: false }} applied={[]} address={{ params, choose: () => undefined, latest: () => params } as unknown as ListChoices} opensAtFirst />
        </MemoryRouter>
      </WordsContext>,
    );
    expect(page).toMatch(/<noscript><a [^>]*href="\/acteurs\?country=SN&amp;valeurs=epci"/);
  });

  it('searches what the page carries where the API does not answer', async () => {
    const calls = watchApi();
    await renderPage(<Page />, '/acteurs');
    fireEvent.change(box(), { target: { value: 'communaute 7' } });
    await waitFor(() => expect(calls).toHaveLength(1));
    await act(async () => calls[0]?.fail());
    expect(screen.getByRole('checkbox', { name: /Communauté 7/ })).toBeTruthy();
  });
});
