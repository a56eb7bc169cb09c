/// <reference types="node" />
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PALETTES, seriesColour, THEMES, type Palette, type Theme } from './palette.js';

type Rgb = readonly [number, number, number];
type Matrix = readonly [Rgb, Rgb, Rgb];

const css = readFileSync(join(__dirname, 'tokens.css'), 'utf8');

/** Every colour said as `light-dark(light, dark)`, by the name of its property. */
function readTokens(theme: Theme): ReadonlyMap<string, string> {
  const pairs = css.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{3,8}), (#[0-9a-f]{3,8})\)/g);
  return new Map([...pairs].map(([, name, light, dark]) => [String(name), String(theme === 'light' ? light : dark)]));
}

function linear(hex: string): Rgb {
  const full = hex.length === 4 ? `#${[...hex.slice(1)].map((digit) => digit + digit).join('')}` : hex;
  const channel = (at: number) => {
    const value = Number.parseInt(full.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

const luminance = ([r, g, b]: Rgb) => 0.2126 * r + 0.7152 * g + 0.0722 * b;

/** Contrast ratio of WCAG 2. */
function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(linear(one)), luminance(linear(other))].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

/** Full colour blindness of each kind, on linear RGB: Machado, Oliveira and Fernandes, 2009, severity 1. */
const SIGHTS: Readonly<Record<string, Matrix>> = {
  'every colour': [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
  protanopia: [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
  deuteranopia: [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]],
  tritanopia: [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.3039]],
};

const times = (matrix: Matrix, [r, g, b]: Rgb): Rgb => {
  const [x, y, z] = matrix.map((row) => Math.min(1, Math.max(0, row[0] * r + row[1] * g + row[2] * b)));
  return [x ?? 0, y ?? 0, z ?? 0];
};

/** Oklab: straight distances in it are close to what an eye calls different. */
function oklab([r, g, b]: Rgb): Rgb {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function distance(one: string, other: string, sight: Matrix): number {
  const [a, b] = [oklab(times(sight, linear(one))), oklab(times(sight, linear(other)))];
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

describe.each(THEMES)('the %s theme', (theme) => {
  const palette: Palette = PALETTES[theme];
  const tokens = readTokens(theme);

  it('is the same for the page and for the canvas', () => {
    const { series, ...colours } = palette;
    const named = Object.fromEntries(Object.keys(colours).map((name) => [name, tokens.get(name)]));
    expect(named).toEqual(colours);
    expect(series.map((_, index) => tokens.get(`series-${index + 1}`))).toEqual(series);
  });

  it.each(['ink', 'ink-strong', 'muted', 'link', 'accent', 'danger', 'success'])('writes legibly in %s', (name) => {
    for (const ground of ['paper', 'raised', 'sunken']) {
      expect(contrast(String(tokens.get(name)), String(tokens.get(ground)))).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('draws the edges of what can be used, and the focus, so that they are seen', () => {
    for (const ground of ['paper', 'raised', 'sunken', 'sea']) {
      expect(contrast(String(tokens.get('rule-strong')), String(tokens.get(ground)))).toBeGreaterThanOrEqual(3);
      expect(contrast(String(tokens.get('focus')), String(tokens.get(ground)))).toBeGreaterThanOrEqual(3);
    }
  });

  it('writes legibly on the accent', () => {
    expect(contrast(String(tokens.get('on-accent')), palette.accent)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(palette.series)('draws %s so that it is seen on sea and paper', (colour) => {
    for (const ground of [palette.sea, palette.paper]) expect(contrast(colour, ground)).toBeGreaterThanOrEqual(3);
  });

  it.each(Object.entries(SIGHTS))('keeps the colours of a series apart under %s', (_, sight) => {
    const pairs = palette.series.flatMap((one, at) => palette.series.slice(at + 1).map((other) => [one, other] as const));
    const closest = Math.min(...pairs.map(([one, other]) => distance(one, other, sight)));
    expect(closest).toBeGreaterThan(0.1);
  });
});

describe('the tiles of the goals', () => {
  it.each(Array.from({ length: 17 }, (_, index) => index + 1))('writes legibly on goal %i', (goal) => {
    const colour = (name: string) => new RegExp(`--${name}-${goal}: (#[0-9a-f]+);`).exec(css)?.[1] ?? '';
    expect(contrast(colour('goal'), colour('on-goal'))).toBeGreaterThanOrEqual(4.5);
  });
});

describe('a series longer than its colours', () => {
  it('starts again', () => {
    expect([seriesColour(0), seriesColour(6), seriesColour(7)]).toEqual(['var(--series-1)', 'var(--series-7)', 'var(--series-1)']);
  });
});
