import { readPicture } from './picture.js';

const bytes = (...parts: (string | readonly number[])[]) => Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...part].map((letter) => letter.charCodeAt(0)) : part)));
const PNG = bytes([0x89], 'PNG\r\n', [0x1a, 0x0a, 0, 0, 0, 13], 'IHDR', [0, 0, 1, 0, 0, 0, 0, 64, 8, 6, 0, 0, 0]);
const JPEG = bytes([0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2, 0xff, 0xc4, 0, 3, 9, 0xff, 0xc0, 0, 17, 8, 0, 64, 1, 0, 3]);
const webp = (kind: string, rest: readonly number[]) => bytes('RIFF', [0, 0, 0, 0], 'WEBP', kind, [0, 0, 0, 0], rest);

describe('a picture', () => {
  it('is known by its bytes', () => {
    expect(readPicture(PNG)).toEqual({ type: 'image/png', width: 256, height: 64 });
    expect(readPicture(JPEG)).toEqual({ type: 'image/jpeg', width: 256, height: 64 });
    expect(readPicture(webp('VP8X', [0, 0, 0, 0, 255, 0, 0, 63, 0, 0]))).toEqual({ type: 'image/webp', width: 256, height: 64 });
    expect(readPicture(webp('VP8L', [0x2f, 255, 0xc0, 0x0f, 0]))).toEqual({ type: 'image/webp', width: 256, height: 64 });
    expect(readPicture(webp('VP8 ', [0, 0, 0, 0x9d, 1, 0x2a, 0, 1, 64, 0]))).toEqual({ type: 'image/webp', width: 256, height: 64 });
  });

  it.each([
    ['a drawing', bytes('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['a page', bytes('<!doctype html><script>alert(1)</script>')],
    ['nothing', bytes()],
    ['a moving picture of old', bytes('GIF89a', [1, 0, 1, 0])],
    ['a picture of no size', bytes([0x89], 'PNG\r\n', [0x1a, 0x0a, 0, 0, 0, 13], 'IHDR', [0, 0, 0, 0, 0, 0, 0, 1])],
  ])('is not %s', (_, what) => expect(readPicture(what)).toBeNull());

  it('that is cut anywhere is none, and is not read for ever', () => {
    for (const whole of [PNG, JPEG]) for (let length = 0; length < 20; length += 1) expect(readPicture(whole.slice(0, length))).toBeNull();
    expect(readPicture(bytes([0xff, 0xd8, 0xff], Array.from({ length: 5_000 }, () => 0xff)))).toBeNull();
    expect(readPicture(bytes([0xff, 0xd8, 0xff, 0xe0, 0, 0], Array.from({ length: 64 }, () => 0)))).toBeNull();
  });
});
