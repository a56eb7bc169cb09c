import { fireEvent, render, screen } from '@testing-library/react';
import { ViewsMenu } from './views-menu.js';

const flown: unknown[] = [];
const map = { current: { flyTo: (target: unknown) => flown.push(target) } } as never;

it.each([
  ['a view is chosen', () => fireEvent.click(screen.getByRole('button', { name: 'Mayotte' })), 1],
  ['Escape folds it', () => fireEvent.keyDown(screen.getByRole('button', { name: 'Mayotte' }), { key: 'Escape' }), 0],
])('leaves the keyboard on its button when %s', (_, act, flights) => {
  flown.length = 0;
  render(<ViewsMenu map={map} lang="fr" isStill />);
  const button = screen.getByRole('button', { name: 'Vues de la France' });
  fireEvent.click(button);
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'France hexagonale' }));
  act();
  expect(screen.queryByRole('list')).toBeNull();
  expect(document.activeElement).toBe(button);
  expect(flown).toHaveLength(flights);
});
