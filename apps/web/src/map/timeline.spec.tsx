import { fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { WordsContext } from '../shell/words.js';
import words from '../words/fr/map.json';
import { speakFrench } from '../words/speak-french.js';
import { Timeline } from './timeline.js';

const french = speakFrench(words);
const years = { starts: [{ year: 1967, count: 3 }], undated: 2, total: 5 };
const play = { isPlaying: false, start: () => undefined, stop: () => undefined };
const still = { matches: true, addEventListener: () => undefined, removeEventListener: () => undefined };

function Years({ from, moves }: { readonly from: number | null; readonly moves: (number | null)[] }) {
  const [year, setYear] = useState(from);
  const move = (next: number | null) => {
    moves.push(next);
    setYear(next);
  };
  return (
    <WordsContext value={french}>
      <Timeline years={years} year={year} last={2026} play={play} onYear={move} />
    </WordsContext>
  );
}

describe('the years by keyboard', () => {
  beforeAll(() => {
    window.matchMedia = () => still as never;
  });

  it('gives the focus to the slider when the button that shows all years goes away', () => {
    const moves: (number | null)[] = [];
    render(<Years from={1990} moves={moves} />);
    const all = screen.getByRole('button', { name: words['map.time-clear'] });
    all.focus();
    fireEvent.click(all);
    expect(moves).toEqual([null]);
    expect(all.isConnected).toBe(false);
    expect(document.activeElement).toBe(screen.getByRole('slider'));
  });

  it('keeps the focus on a step that reaches an end, which then leads nowhere', () => {
    const moves: (number | null)[] = [];
    render(<Years from={1946} moves={moves} />);
    const back = screen.getByRole('button', { name: words['map.time-back'] });
    back.focus();
    fireEvent.click(back);
    fireEvent.click(back);
    expect(moves).toEqual([1945]);
    expect(back).toHaveProperty('disabled', false);
    expect(back.getAttribute('aria-disabled')).toBe('true');
    expect(document.activeElement).toBe(back);
  });
});
