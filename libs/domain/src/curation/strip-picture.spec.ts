import fc from 'fast-check';
import { readPicture } from './picture.js';
import { stripPicture } from './strip-picture.js';

type Part = string | readonly number[];
const bytes = (...parts: Part[]) => Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...part].map((letter) => letter.charCodeAt(0)) : part)));
const chunk = (name: string, ...data: number[]): number[] => [...bytes([0, 0, 0, data.length], name, data, [1, 2, 3, 4])];
const PNG_HEAD: Part[] = [[0x89], 'PNG\r\n', [0x1a, 0x0a], chunk('IHDR', 0, 0, 1, 0, 0, 0, 0, 64, 8, 6, 0, 0, 0)];
const PNG_END: Part[] = [chunk('IDAT', 7, 7), chunk('IDAT', 8), chunk('IEND')];
const png = (...between: Part[]) => bytes(...PNG_HEAD, ...between, ...PNG_END);
const segment = (marker: number, ...data: number[]): number[] => [0xff, marker, 0, data.length + 2, ...data];
const FRAME = segment(0xc0, 8, 0, 64, 1, 0, 3);
const SCAN = [...segment(0xda, 1), 0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56];
const jpeg = (before: readonly number[], after: readonly number[] = []) => bytes([0xff, 0xd8], before, FRAME, SCAN, after, [0xff, 0xd9]);
const riff = (...chunks: Part[]) => {
  const rest = bytes('WEBP', ...chunks);
  return bytes('RIFF', [rest.length, 0, 0, 0], [...rest]);
};
const VP8X = (flags: number): Part[] => ['VP8X', [10, 0, 0, 0, flags, 0, 0, 0, 255, 0, 0, 63, 0, 0]];
const VP8: Part[] = ['VP8 ', [3, 0, 0, 0, 9, 9, 9, 0]];

describe('a picture that is stripped', () => {
  it('in PNG keeps what is drawn, and no text, place, time or profile', () => {
    expect(stripPicture(png(chunk('tEXt', 65), chunk('eXIf', 1, 2), chunk('iCCP', 3), chunk('sRGB', 0), chunk('tIME', 1)))).toEqual(png(chunk('sRGB', 0)));
    expect(stripPicture(bytes([...png()], '<script>'))).toEqual(png());
  });

  it('in JPEG keeps how it is coded, all of its scans, and no segment of an application but that of colours', () => {
    const [exif, comment, adobe, tables] = [segment(0xe1, 69, 120), segment(0xfe, 65), segment(0xee, 1, 2), segment(0xdb, 5)];
    expect(stripPicture(jpeg([...exif, ...adobe, ...comment, ...tables]))).toEqual(jpeg([...adobe, ...tables]));
    expect(stripPicture(jpeg([], [...segment(0xe1, 7), ...segment(0xc4, 9), ...SCAN]))).toEqual(jpeg([], [...segment(0xc4, 9), ...SCAN]));
    expect(stripPicture(bytes([...jpeg([])], 'a second file'))).toEqual(jpeg([]));
  });

  it('in WebP keeps the picture and its transparency, and says that it has nothing else', () => {
    const whole = riff(...VP8X(0x2c | 0x10), 'EXIF', [2, 0, 0, 0, 1, 2], 'ALPH', [1, 0, 0, 0, 5, 0], ...VP8, 'XMP ', [1, 0, 0, 0, 6, 0]);
    expect(stripPicture(whole)).toEqual(riff(...VP8X(0x10), 'ALPH', [1, 0, 0, 0, 5, 0], ...VP8));
  });

  it.each([
    ['a PNG that moves', png(chunk('acTL', 0, 0, 0, 2, 0, 0, 0, 0))],
    ['a PNG without a picture', bytes(...PNG_HEAD, chunk('IEND'))],
    ['a WebP that moves', riff(...VP8X(0x02), 'ANIM', [2, 0, 0, 0, 0, 0], ...VP8)],
    ['a WebP without a picture', riff(...VP8X(0), 'EXIF', [2, 0, 0, 0, 1, 2])],
    ['a JPEG without a scan', bytes([0xff, 0xd8], FRAME, [0xff, 0xd9])],
    ['a drawing', bytes('<svg xmlns="http://www.w3.org/2000/svg"/>')],
  ])('is not %s', (_, what) => expect(stripPicture(what)).toBeNull());

  it('is none when it is cut anywhere', () => {
    for (const whole of [png(), jpeg([])]) for (let length = 0; length < whole.length; length += 1) expect(stripPicture(whole.slice(0, length))).toBeNull();
  });

  it('is the same when stripped again, of the same size, never longer, and never read for ever', () => {
    const seeds = fc.constantFrom(png(chunk('tEXt', 65)), jpeg(segment(0xe1, 1, 2)), riff(...VP8X(0x10), ...VP8));
    const spoilt = fc.tuple(seeds, fc.array(fc.tuple(fc.nat(120), fc.nat(255)), { maxLength: 6 })).map(([seed, changes]) => {
      const copy = Uint8Array.from(seed);
      for (const [at, value] of changes) if (at < copy.length) copy[at] = value;
      return copy;
    });
    fc.assert(
      fc.property(spoilt, (given) => {
        const plain = stripPicture(given);
        if (plain === null) return;
        expect(plain.length).toBeLessThanOrEqual(given.length);
        expect(stripPicture(plain)).toEqual(plain);
        expect(readPicture(plain)).toMatchObject({ type: readPicture(given)?.type });
      }),
    );
  });
});
