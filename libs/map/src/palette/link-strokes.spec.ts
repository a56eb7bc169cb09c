import { MAP_PALETTES } from './map-palette.js';
import { linkStrokes } from './link-strokes.js';

describe.each(['light', 'dark'] as const)('the strokes of links, %s', (theme) => {
  const strokes = linkStrokes(MAP_PALETTES[theme]);

  it.each(['form', 'theme', 'pin'])('tell the tones of one kind (%s) apart by colour, and again without it', (kind) => {
    const some = strokes.filter(({ tone }) => tone.startsWith(`${kind}:`) && tone !== 'theme:none');
    expect(new Set(some.map(({ colour }) => colour)).size).toBe(some.length);
    expect(new Set(some.map(({ dash }) => JSON.stringify(dash))).size).toBe(some.length);
  });

  it('have each tone once', () => {
    expect(new Set(strokes.map(({ tone }) => tone)).size).toBe(strokes.length);
  });
});
