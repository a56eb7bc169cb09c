import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setImmediate as breathe } from 'node:timers/promises';
import { crc32 } from 'node:zlib';

/** What every such file begins with. */
const SIGN = Buffer.from('portulan');
/** After the sign: how long the head is, and its check sum; four bytes each. */
const HEAD_AT = SIGN.length + 8;
/** What is read, written or summed between two looks at other work. */
const PIECE_BYTES = 4 * 2 ** 20;
/** Files half written are left by servers that were killed; one that is being written is younger. */
const LEFT_BEHIND_MS = 3_600_000;

const KINDS = { Uint8Array, Uint16Array, Uint32Array, Int16Array, Int32Array, Float64Array } as const;
type Kind = keyof typeof KINDS;
type Numbers = InstanceType<(typeof KINDS)[Kind]>;

interface Head {
  readonly label: unknown;
  /** Kind, bytes and check sum of each array, as they lie after the head. */
  readonly arrays: readonly (readonly [Kind, number, number])[];
  /** The content, with `{ "#": 3 }` in the place of the fourth array. */
  readonly content: unknown;
}

/** Why a file is not used, as a sentence goes on after "because". */
export class PackedFileRefused extends Error {}

const DAMAGED = 'it is damaged';

/**
 * A value with arrays of numbers in it, ready to be saved: what it is made of may grow afterwards, as long as nobody writes in the
 * arrays themselves. An array that stands in it twice is saved once, and is one array again when it is read.
 */
export class Packed {
  private readonly arrays: Numbers[] = [];
  private readonly content: string;

  constructor(content: unknown) {
    const numbers = new Map<Numbers, number>();
    this.content = JSON.stringify(content, (_, value: unknown) => {
      if (!isNumbers(value)) return value;
      const number = numbers.get(value) ?? this.arrays.push(value) - 1;
      numbers.set(value, number);
      return { '#': number };
    });
  }

  /** Writes a file whole or not at all: another name, then the name it shall have. No more memory than a piece is taken. */
  async save(path: string, label: unknown): Promise<void> {
    await mkdir(dirname(path), { recursive: true });
    await clearLeftBehind(path);
    const unfinished = `${path}.${randomUUID()}.tmp`;
    try {
      const file = await open(unfinished, 'wx', 0o600);
      try {
        for await (const piece of this.pieces(label)) await writeWhole(file, piece);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(unfinished, path);
    } catch (failure) {
      await rm(unfinished, { force: true });
      throw failure;
    }
  }

  private async *pieces(label: unknown): AsyncGenerator<Uint8Array> {
    const arrays: Head['arrays'][number][] = [];
    for (const array of this.arrays) arrays.push([array.constructor.name as Kind, array.byteLength, await sumOf(array)]);
    const head = Buffer.from(`{"label":${JSON.stringify(label)},"arrays":${JSON.stringify(arrays)},"content":${this.content}}`);
    const measure = Buffer.alloc(HEAD_AT - SIGN.length);
    measure.writeUInt32LE(head.length, 0);
    measure.writeUInt32LE(crc32(head), 4);
    yield* [SIGN, measure, head];
    for (const array of this.arrays) yield* piecesOf(array);
  }
}

/** The label of a file, or undefined where there is none that can be read. */
export async function readLabel(path: string): Promise<unknown> {
  try {
    return await withFile(path, async (file) => (await readHead(file)).label);
  } catch {
    return undefined;
  }
}

/**
 * Reads a file.
 *
 * @param check looks at its label before the rest is read; what it throws is thrown.
 * @throws PackedFileRefused when the file is not whole; what the system throws when it is not there or cannot be read
 */
export function readPacked(path: string, check: (label: unknown) => Promise<void>): Promise<unknown> {
  return withFile(path, async (file) => {
    const { label, arrays, content, end } = await readHead(file);
    const { size } = await file.stat();
    // Before anything so large is asked of the memory.
    if (arrays.reduce((sum, [, bytes]) => sum + bytes, end) !== size) throw new PackedFileRefused(DAMAGED);
    await check(label);
    const read: Numbers[] = [];
    let at = end;
    for (const [kind, bytes, sum] of arrays) {
      const piece = await readWhole(file, at, bytes);
      if ((await sumOf(piece)) !== sum) throw new PackedFileRefused(DAMAGED);
      read.push(new KINDS[kind](piece.buffer as ArrayBuffer));
      at += bytes;
    }
    return withArrays(content, read);
  });
}

async function withFile<Answer>(path: string, work: (file: FileHandle) => Promise<Answer>): Promise<Answer> {
  const file = await open(path, 'r');
  try {
    return await work(file);
  } finally {
    await file.close();
  }
}

async function readHead(file: FileHandle): Promise<Head & { readonly end: number }> {
  const { size } = await file.stat();
  const measure = Buffer.from(await readWhole(file, 0, HEAD_AT));
  if (!measure.subarray(0, SIGN.length).equals(SIGN)) throw new PackedFileRefused(DAMAGED);
  const length = measure.readUInt32LE(SIGN.length);
  if (HEAD_AT + length > size) throw new PackedFileRefused(DAMAGED);
  const head = await readWhole(file, HEAD_AT, length);
  if (crc32(head) !== measure.readUInt32LE(SIGN.length + 4)) throw new PackedFileRefused(DAMAGED);
  return { ...(JSON.parse(Buffer.from(head.buffer).toString()) as Head), end: HEAD_AT + length };
}

/** @throws PackedFileRefused when the file ends before. */
async function readWhole(file: FileHandle, from: number, length: number): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(length);
  for (let at = 0; at < length; ) {
    const { bytesRead } = await file.read(bytes, at, Math.min(PIECE_BYTES, length - at), from + at);
    if (bytesRead === 0) throw new PackedFileRefused(DAMAGED);
    at += bytesRead;
  }
  return bytes;
}

async function writeWhole(file: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let at = 0; at < bytes.length; ) at += (await file.write(bytes, at, bytes.length - at)).bytesWritten;
}

async function sumOf(bytes: Numbers): Promise<number> {
  let sum = 0;
  for (const piece of piecesOf(bytes)) {
    sum = crc32(piece, sum);
    await breathe();
  }
  return sum;
}

function* piecesOf({ buffer, byteOffset, byteLength }: Numbers): Generator<Uint8Array> {
  for (let at = 0; at < byteLength; at += PIECE_BYTES) yield new Uint8Array(buffer, byteOffset + at, Math.min(PIECE_BYTES, byteLength - at));
}

const isNumbers = (value: unknown): value is Numbers => ArrayBuffer.isView(value) && value.constructor.name in KINDS;

/** Puts arrays in their places again. */
function withArrays(value: unknown, arrays: readonly Numbers[]): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((one) => withArrays(one, arrays));
  if ('#' in value) return arrays[value['#'] as number];
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, withArrays(one, arrays)]));
}

async function clearLeftBehind(path: string): Promise<void> {
  const folder = dirname(path);
  for (const name of await readdir(folder)) {
    if (!name.startsWith(`${basename(path)}.`) || !name.endsWith('.tmp')) continue;
    const left = join(folder, name);
    const { mtimeMs } = await stat(left).catch(() => ({ mtimeMs: Date.now() }));
    if (Date.now() - mtimeMs > LEFT_BEHIND_MS) await rm(left, { force: true });
  }
}
