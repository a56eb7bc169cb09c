import { render, screen } from '@testing-library/react';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { ErrorPage } from './error-page.js';
import words from '../words/fr/shell.json';
import { speakFrench } from '../words/speak-french.js';
import { WordsContext } from './words.js';

/** What a route's error boundary receives of an answer that a loader threw. */
const refusal = (status: number, data: unknown = null) => ({ status, statusText: '', internal: false, data });

function show(error: unknown) {
  const router = createMemoryRouter([{ path: '*', element: <ErrorPage error={error} /> }], {
    initialEntries: ['/acteurs?kind=rien'],
  });
  render(
    <WordsContext value={speakFrench(words)}>
      <RouterProvider router={router} />
    </WordsContext>,
  );
}

const title = () => screen.getByRole('heading', { level: 1 }).textContent;

describe('ErrorPage', () => {
  it.each([
    [404, words['shell.absent.title']],
    [400, words['shell.refused.title']],
    [429, words['shell.busy.title']],
    [503, words['shell.away.title']],
    [500, words['shell.failed.title']],
  ])('says what a %i is', (status, expected) => {
    show(refusal(status));
    expect(title()).toBe(expected);
  });

  it('repeats what the API refused, in its own sentence', () => {
    show(refusal(400, { detail: '« rien » n’est pas un type d’acteur.' }));
    expect(screen.getByText(/n’est pas un type d’acteur/)).toBeTruthy();
  });

  it('tells nothing of what broke on our side', () => {
    show(refusal(500, { detail: 'relation "actor" does not exist' }));
    expect(screen.queryByText(/relation/)).toBeNull();
  });

  it('offers to try the very same address again', () => {
    show(refusal(503));
    expect(screen.getByRole('link', { name: words['shell.failed.again'] }).getAttribute('href')).toBe('/acteurs?kind=rien');
  });

  it('offers to search where nothing stands, rather than to try again', () => {
    show(refusal(404));
    expect(screen.getByRole('search', { name: words['shell.absent.search'] })).toBeTruthy();
    expect(screen.queryByRole('link', { name: words['shell.failed.again'] })).toBeNull();
  });

  it('knows a lost connection from a fault', () => {
    const online = jest.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    show(new TypeError('Failed to fetch'));
    expect(title()).toBe(words['shell.offline.title']);
    online.mockRestore();
  });
});
