import { mkdir, mkdtemp, readdir, readFile, rm, stat, truncate, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { Packed, PackedFileRefused, readLabel, readPacked } from './packed-file.js';

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'portulan-packed-'));
  path = join(folder, 'map-index');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const accept = async () => undefined;
const CONTENT = { ids: new Uint8Array([1, 2, 3]), far: { lon: new Float64Array([1.5, NaN]), names: ['Sénégal', '"'] }, none: new Uint32Array(0) };

describe('a packed file', () => {
  const numbers = fc.oneof(
    fc.uint8Array(), fc.uint16Array(), fc.uint32Array(), fc.int16Array(), fc.int32Array(), fc.float64Array(),
  ); // prettier-ignore
  const leaf = fc.oneof(numbers, fc.string({ unit: 'grapheme' }), fc.integer(), fc.constant(null), fc.boolean());
  const content = fc.letrec<{ tree: unknown }>((tie) => ({
    tree: fc.oneof({ depthSize: 'small' }, leaf, fc.array(tie('tree'), { maxLength: 4 }), fc.dictionary(fc.stringMatching(/^[a-z]{1,5}$/), tie('tree'), { maxKeys: 4 })),
  })).tree;

  it('gives back what it was given', async () => {
    await fc.assert(
      fc.asyncProperty(content, fc.dictionary(fc.stringMatching(/^[a-z]{1,5}$/), fc.string()), async (value, label) => {
        await new Packed(value).save(path, label);
        expect(await readLabel(path)).toEqual(label);
        expect(await readPacked(path, accept)).toEqual(value);
      }),
    );
  });

  it('gives an array that stands in it twice as one', async () => {
    const shared = new Uint32Array([0, 1, 2]);
    await new Packed([{ shared }, shared, new Uint32Array([0, 1, 2])]).save(path, 'x');
    const [first, second, other] = (await readPacked(path, accept)) as [{ shared: Uint32Array }, Uint32Array, Uint32Array];
    expect(first.shared).toBe(second);
    expect(other).not.toBe(second);
    expect(other).toEqual(second);
  });

  it('holds what was there when it was packed, whatever grows since', async () => {
    const words = ['water'];
    const packed = new Packed({ words });
    words.push('health');
    await packed.save(path, 'x');
    expect(await readPacked(path, accept)).toEqual({ words: ['water'] });
  });

  it('is read by nobody else, and asked for its label first', async () => {
    await new Packed(CONTENT).save(path, { day: 'today' });
    expect((await stat(path)).mode & 0o077).toBe(0);
    const refuse = async (label: unknown) => {
      throw new Error(JSON.stringify(label));
    };
    await expect(readPacked(path, refuse)).rejects.toThrow('{"day":"today"}');
  });

  it('is refused with a byte changed anywhere, and cut off anywhere', async () => {
    await new Packed(CONTENT).save(path, 'x');
    const whole = await readFile(path);
    for (let at = 0; at < whole.length; at++) {
      const changed = Buffer.from(whole);
      (changed[at] as number) ^= 1 << (at % 8);
      await writeFile(path, changed);
      expect([at, await readPacked(path, accept).catch((failure: unknown) => failure instanceof PackedFileRefused)]).toEqual([at, true]);
    }
    await writeFile(path, whole);
    for (let length = whole.length - 1; length >= 0; length--) {
      await truncate(path, length);
      await expect(readPacked(path, accept)).rejects.toThrow(PackedFileRefused);
    }
    await writeFile(path, Buffer.concat([whole, Buffer.from('x')]));
    await expect(readPacked(path, accept)).rejects.toThrow(PackedFileRefused);
  });

  it('is refused when it is no such file at all', async () => {
    await expect(readPacked(path, accept)).rejects.toThrow('ENOENT');
    await writeFile(path, Buffer.alloc(1000, 255));
    await expect(readPacked(path, accept)).rejects.toThrow(PackedFileRefused);
    expect(await readLabel(path)).toBeUndefined();
    await rm(path);
    await mkdir(path);
    await expect(readPacked(path, accept)).rejects.toThrow();
  });

  it('leaves the former one, and nothing beside it, when it cannot be written', async () => {
    await mkdir(join(path, 'in the way'), { recursive: true });
    await expect(new Packed(CONTENT).save(path, 'x')).rejects.toThrow();
    expect(await readdir(folder)).toEqual(['map-index']);
  });

  it('clears away what a server that was killed left half written, not what another is writing', async () => {
    const names = ['map-index.old.tmp', 'map-index.young.tmp', 'other.old.tmp'];
    for (const name of names) await writeFile(join(folder, name), 'half');
    for (const name of names.filter((name) => name.includes('old'))) await utimes(join(folder, name), 0, 0);
    await new Packed(CONTENT).save(path, 'x');
    expect((await readdir(folder)).sort()).toEqual(['map-index', 'map-index.young.tmp', 'other.old.tmp']);
  });
});
