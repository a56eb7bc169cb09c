import fc from 'fast-check';
import { PALETTES } from './palette.js';
import { contrast, inkOn, readableOn, TEXT_CONTRAST } from './readable-colour.js';

const hex = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);

it('measures contrast as WCAG does', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});

it('makes any colour legible on the paper of both themes, and leaves a legible one alone', () => {
  fc.assert(
    fc.property(hex, fc.constantFrom(PALETTES.light.paper, PALETTES.dark.paper, PALETTES.light.raised, PALETTES.dark.raised), (colour, paper) => {
      const shade = readableOn(colour, paper);
      expect(contrast(shade, paper)).toBeGreaterThanOrEqual(TEXT_CONTRAST);
      if (contrast(colour, paper) >= TEXT_CONTRAST) expect(shade).toBe(colour);
    }),
  );
});

it('finds an ink for any colour', () => {
  fc.assert(fc.property(hex, (colour) => expect(contrast(inkOn(colour), colour)).toBeGreaterThanOrEqual(4)));
});
