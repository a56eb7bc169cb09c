import { HOME_STATE, type MapState } from '@portulan/map';
import { fireEvent, render, screen } from '@testing-library/react';
import { WordsContext } from '../shell/words.js';
import words from '../words/fr/map.json';
import { speakFrench } from '../words/speak-french.js';
import { MapDress } from './map-dress.js';

const show = (state: Partial<MapState> = {}) => {
  const asked: [Partial<MapState>, boolean][] = [];
  render(
    <WordsContext value={speakFrench(words)}>
      <MapDress
        state={{ ...HOME_STATE, ...state }}
        shown={140}
        total={318}
        usual={140}
        onChange={({ colour, shade, density }, lasting) => asked.push([{ colour, shade, density }, lasting])}
      />
    </WordsContext>,
  );
  return asked;
};

describe('how the map is drawn', () => {
  it('is chosen by colour and by shade, each a step to come back to, and no control takes back its choice', () => {
    const asked = show();
    const theme = screen.getByRole<HTMLInputElement>('radio', { name: 'la thématique' });
    fireEvent.click(theme);
    expect(theme.checked).toBe(true);
    const shade = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Teinter les pays selon' });
    fireEvent.change(shade, { target: { value: 'projects' } });
    expect(shade.value).toBe('projects');
    expect(asked).toEqual([
      [{ colour: 'theme', shade: null, density: null }, true],
      [{ colour: 'theme', shade: 'projects', density: null }, true],
    ]);
  });

  it('bears fewer or more links by one slider, one step back in all, and says how many out of how many', () => {
    const asked = show();
    const slider = screen.getByRole('slider', { name: 'Combien de liens' });
    expect(slider.getAttribute('aria-valuetext')?.replace(/\s/g, ' ')).toBe('140 sur 318');
    fireEvent.change(slider, { target: { value: '1' } });
    fireEvent.change(slider, { target: { value: '0' } });
    expect(asked.map(([{ density }, lasting]) => [density, lasting])).toEqual([[20, true], [10, false]]);
  });
});
