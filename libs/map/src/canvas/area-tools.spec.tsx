import { fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { useDrawing } from '../behaviours/index.js';
import { AreaTools, DrawingBar } from './area-tools.js';

const map = { current: null };

function Tools() {
  const [hasArea, setArea] = useState(true);
  const drawing = useDrawing(() => undefined);
  return (
    <>
      <AreaTools map={map} lang="fr" drawing={drawing} hasArea={hasArea} onArea={(area) => setArea(area !== null)} />
      {drawing.isOn ? <DrawingBar lang="fr" drawing={drawing} /> : null}
    </>
  );
}

const draw = () => screen.getByRole('button', { name: 'Dessiner une zone' });

it.each([
  ['the drawing is given up', () => fireEvent.click(screen.getByRole('button', { name: 'Annuler' }))],
  ['Escape gives it up', () => fireEvent.keyDown(document.activeElement ?? document.body, { key: 'Escape' })],
])('gives the keyboard back to its button when %s', (_, end) => {
  render(<Tools />);
  fireEvent.click(draw());
  expect(document.activeElement).toBe(screen.getByRole('group', { name: 'Dessiner une zone' }));
  end();
  expect(screen.queryByRole('group', { name: 'Dessiner une zone' })).toBeNull();
  expect(document.activeElement).toBe(draw());
});

it('gives the keyboard back when the area is cleared, and the button with it', () => {
  render(<Tools />);
  const clear = screen.getByRole('button', { name: 'Effacer la zone' });
  clear.focus();
  fireEvent.click(clear);
  expect(clear.isConnected).toBe(false);
  expect(document.activeElement).toBe(draw());
});
