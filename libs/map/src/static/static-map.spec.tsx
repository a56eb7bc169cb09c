import { render, screen } from '@testing-library/react';
import { renderToString } from 'react-dom/server';
import type { MapLine, MapPoint } from '../marks.js';
import { StaticMap } from './static-map.js';

const POINTS: MapPoint[] = [
  { id: 'a', label: 'Marseille', lon: 5.37, lat: 43.3 },
  { id: 'b', label: 'Dakar', lon: -17.45, lat: 14.69 },
];
const LINES: MapLine[] = [{ id: 'l', from: [5.37, 43.3], to: [-17.45, 14.69], form: 'twinning', label: 'Marseille – Dakar' }];

describe('the static map', () => {
  it('is a picture with a name, whose marks are named too', () => {
    render(<StaticMap points={POINTS} lines={LINES} label="Les coopérations de Marseille" />);
    expect(screen.getByRole('img', { name: 'Les coopérations de Marseille' })).toBeTruthy();
    expect(screen.getByText('Marseille – Dakar').tagName).toBe('title');
    expect(screen.getByText('Dakar').tagName).toBe('title');
  });

  it('writes the names of a handful of points, out of the way of screen readers', () => {
    const { container } = render(<StaticMap points={POINTS} label="x" named />);
    const names = container.querySelector('[aria-hidden="true"].names');
    expect(names?.textContent).toBe('MarseilleDakar');
  });

  it('is rendered on the server, without a number that is none, for any frame', () => {
    for (const frame of ['fit', 'world', { west: 170, south: -30, east: -140, north: -10 }] as const) {
      const html = renderToString(<StaticMap points={POINTS} lines={LINES} frame={frame} label="x" />);
      expect(html).toContain('<path');
      expect(html).not.toMatch(/NaN|Infinity|undefined/);
    }
  });

  it('draws a link across the date line in two pieces', () => {
    const line: MapLine = { id: 'l', from: [178.4, -18.1], to: [-149.6, -17.5], form: 'twinning', label: 'Suva – Papeete' };
    const { container } = render(<StaticMap lines={[line]} frame="world" label="x" />);
    expect(container.querySelector('path[data-form]')?.getAttribute('d')?.match(/M/g)).toHaveLength(2);
  });
});
