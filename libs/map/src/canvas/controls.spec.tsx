import { fireEvent, render, screen } from '@testing-library/react';
import { HOME_STATE } from '../address/index.js';
import { Controls } from './controls.js';

const map = { current: null };

it('folds the tools of a narrow map behind a button, and Escape leaves the keyboard on it', () => {
  render(
    <Controls map={map} lang="fr" state={HOME_STATE} onStateChange={() => undefined} isStill>
      <button type="button">Dessiner une zone</button>
    </Controls>,
  );
  const toggle = screen.getByRole('button', { name: 'Autres outils de la carte' });
  const tools = screen.getByRole('button', { name: 'Dessiner une zone' }).closest<HTMLElement>('[data-shown]');
  expect([toggle.getAttribute('aria-expanded'), tools?.dataset['shown']]).toEqual(['false', 'false']);
  fireEvent.click(toggle);
  expect([toggle.getAttribute('aria-expanded'), tools?.dataset['shown']]).toEqual(['true', 'true']);
  // A list that is open among the tools is closed first.
  fireEvent.click(screen.getByRole('button', { name: 'Vues de la France' }));
  fireEvent.keyDown(screen.getByRole('button', { name: 'Mayotte' }), { key: 'Escape' });
  expect(tools?.dataset['shown']).toBe('true');
  fireEvent.keyDown(screen.getByRole('button', { name: 'Dessiner une zone' }), { key: 'Escape' });
  expect(tools?.dataset['shown']).toBe('false');
  expect(document.activeElement).toBe(toggle);
});
