import { screen } from '@testing-library/react';
import { renderPage } from '../lists/render-page.js';
import { WindowsNote } from './unfinished-notes.js';

const windows = [
  { windowId: 'a', turn: 7, keptAt: '2026-11-25T13:02:00Z' },
  { windowId: 'b', turn: 2, keptAt: '2026-11-25T12:00:00Z' },
];
const ways = () => screen.queryAllByRole('link', { name: 'Reprendre cette saisie ici' }).map((link) => link.getAttribute('href'));

describe('other windows of the same person', () => {
  it('are told with when they were typed in, each to be taken up or given up', async () => {
    await renderPage(<WindowsNote windows={windows} from={null} />, '/gestion');
    expect(ways()).toEqual(['?saisie=a', '?saisie=b']);
    expect(screen.getByText(/25 novembre 2026/u, { selector: 'div:first-child > p' }).textContent).toContain('14:02');
    expect([...document.querySelectorAll<HTMLInputElement>('input[type=hidden]')].map(({ value }) => value)).toEqual(['a:7', 'b:2']);
    expect(screen.getAllByRole('button', { name: 'Abandonner cette autre saisie' })).toHaveLength(2);
  });

  it('are not told of what this form was filled with, until somebody goes on with it there', async () => {
    const { unmount } = await renderPage(<WindowsNote windows={windows} from={{ windowId: 'a', turn: 7 }} />, '/gestion');
    expect(ways()).toEqual(['?saisie=b']);
    unmount();
    await renderPage(<WindowsNote windows={windows} from={{ windowId: 'a', turn: 6 }} />, '/gestion');
    expect(ways()).toEqual(['?saisie=a', '?saisie=b']);
  });
});
