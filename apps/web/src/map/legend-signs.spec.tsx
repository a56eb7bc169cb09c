import { LinkSigns } from '@portulan/map';
import { render } from '@testing-library/react';
import { drawSign, readLegend } from './legend-signs.js';

const signs = () => {
  const { container } = render(
    <details open>
      <ul>
        <LinkSigns lang="fr" tones={new Set(['form:twinning', 'form:friendship'])} />
        <li>
          <i style={{ border: '2px solid red', borderTopLeftRadius: '50%', backgroundColor: 'white' }} /> Territoire partenaire
        </li>
      </ul>
    </details>,
  );
  return readLegend(container);
};

it('keeps of the legend what tells its signs apart without colour: dashes, rings', () => {
  const [twinning, friendship, partner] = signs();
  expect([twinning, friendship, partner].map((sign) => [sign?.label, sign?.shape])).toEqual([['Jumelage', 'line'], ['Pacte d’amitié', 'line'], ['Territoire partenaire', 'dot']]);
  expect(twinning?.dash).toEqual([]);
  expect(friendship?.dash.length).toBeGreaterThan(0);
  expect(partner?.fill).not.toBe(partner?.colour);
});

it('draws the dashes of a line, as large as the picture', () => {
  const asked: number[][] = [];
  const none = () => undefined;
  const pen = { save: none, restore: none, beginPath: none, moveTo: none, lineTo: none, stroke: none, setLineDash: (dash: number[]) => asked.push(dash) };
  drawSign(pen as unknown as CanvasRenderingContext2D, { label: '', shape: 'line', colour: 'red', fill: 'red', dash: [2, 3], width: 3 }, { x: 0, y: 0, unit: 2 });
  expect(asked).toEqual([[4, 6]]);
});
