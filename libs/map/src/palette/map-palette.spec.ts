/// <reference types="node" />
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contrast, inkOn, THEMES } from '@portulan/ui';
import { EDGE_OPACITY, LINK_OPACITY, linkStrokes, pinColour } from './link-strokes.js';
import { MAP_PALETTES } from './map-palette.js';
import { distance, laidOver, SIGHTS } from './sights.test-data.js';

/** Of what must be seen, and of what must be read (WCAG 2.2, 1.4.11 and 1.4.3). */
const SEEN = 3;
const READ = 4.5;
/** Eight times what is just noticed: colours far from each other on the map. */
const APART = 18;
/** Of the classes of a shaded map, whose countries often touch. */
const NEIGHBOURS_APART = 11;

const pairsOf = <Item>(items: readonly Item[]) => items.flatMap((one, at) => items.slice(at + 1).map((other) => [one, other] as const));

describe.each(THEMES)('the colours of the map, %s', (theme) => {
  const palette = MAP_PALETTES[theme];
  const { sea, land, homeLand, halo } = palette;
  const grounds = { sea, land, homeLand };
  const strokes = linkStrokes(palette);

  it.each(Object.entries(grounds))('show where links are whole on the %s', (_, ground) => {
    for (const { colour } of strokes) expect(contrast(laidOver(colour, ground, LINK_OPACITY), ground)).toBeGreaterThanOrEqual(SEEN);
  });

  it.each(palette.shades)('show links in their edge on countries shaded %s', (shade) => {
    const edge = laidOver(halo, shade, EDGE_OPACITY);
    for (const { colour } of strokes) expect(contrast(laidOver(colour, edge, LINK_OPACITY), edge)).toBeGreaterThanOrEqual(SEEN);
  });

  it.each(['ink', 'accent', 'actors', 'projects'] as const)('show dots of %s on every ground, and in their edge', (name) => {
    for (const ground of [...Object.values(grounds), halo]) expect(contrast(palette[name], ground)).toBeGreaterThanOrEqual(SEEN);
  });

  it('write legibly: names on land and sea, figures on dots, numbers on pins', () => {
    for (const ground of [land, homeLand]) expect(contrast(palette.quietName, ground)).toBeGreaterThanOrEqual(READ);
    expect(contrast(palette.seaName, sea)).toBeGreaterThanOrEqual(READ);
    expect(contrast(palette.ink, halo)).toBeGreaterThanOrEqual(READ);
    for (const dot of [palette.actors, palette.projects]) expect(contrast(palette.raised, dot)).toBeGreaterThanOrEqual(READ);
    for (const pin of [0, 1, 2, 3].map((rank) => pinColour(rank, palette))) expect(contrast(inkOn(pin), pin)).toBeGreaterThanOrEqual(READ);
  });

  it.each(Object.entries(SIGHTS))('tell the forms, the families of themes and the layers apart under %s', (_, sight) => {
    for (const kind of ['form', 'theme', 'pin']) {
      const some = strokes.filter(({ tone }) => tone.startsWith(`${kind}:`));
      const coloured = some.filter(({ tone }) => tone !== 'theme:none');
      for (const [one, other] of pairsOf(coloured)) expect(distance(one.colour, other.colour, sight)).toBeGreaterThan(APART);
      // The plain grey of links without a theme: far from the one other stroke without dashes.
      for (const [one, other] of pairsOf(some.filter(({ dash }) => dash === null))) expect(distance(one.colour, other.colour, sight)).toBeGreaterThan(APART);
    }
    expect(distance(palette.actors, palette.projects, sight)).toBeGreaterThan(APART);
  });

  it.each(Object.entries(SIGHTS))('tell each class of shaded countries from the next under %s, and the first from plain land', (_, sight) => {
    const ramp = [land, ...palette.shades];
    for (const [index, shade] of palette.shades.entries()) expect(distance(shade, ramp[index] ?? '', sight)).toBeGreaterThan(NEIGHBOURS_APART);
  });

  it.each(['canvas/canvas.module.css', '../../../apps/web/src/map/layer-choice.module.css'])('are those of the dots in %s', (file) => {
    const css = readFileSync(join(__dirname, '..', file), 'utf8');
    for (const layer of ['actors', 'projects'] as const) expect(css).toContain(`background: light-dark(${MAP_PALETTES.light[layer]}, ${MAP_PALETTES.dark[layer]})`);
  });
});

describe('the sights', () => {
  const [red, green, blue] = ['#ff0000', '#00ff00', '#0000ff'] as const;

  it('leave greys alone, and distances are those of the CIE for who sees every colour', () => {
    for (const matrix of Object.values(SIGHTS)) expect(distance('#777777', '#777777', matrix)).toBe(0);
    // Between black and white lies the whole lightness, 100.
    for (const matrix of Object.values(SIGHTS)) expect(distance('#000000', '#ffffff', matrix)).toBeCloseTo(100, 0);
    // sRGB red to green, as published: 170.6.
    expect(distance(red, green, SIGHTS['every colour'])).toBeCloseTo(170.6, 0);
  });

  it('draw red and green together for who lacks one of both, and blue and green for who lacks the third', () => {
    const olive = ['#8a6d00', '#5b7d00'] as const;
    for (const sight of [SIGHTS.protanopia, SIGHTS.deuteranopia]) expect(distance(...olive, sight)).toBeLessThan(distance(...olive, SIGHTS['every colour']) / 1.5);
    expect(distance('#0080a0', '#008060', SIGHTS.tritanopia)).toBeLessThan(distance('#0080a0', '#008060', SIGHTS['every colour']) / 1.5);
    expect(distance(red, blue, SIGHTS.protanopia)).toBeGreaterThan(APART);
  });
});
