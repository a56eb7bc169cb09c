import { readPicture, type Picture, type PictureType } from './picture.js';

/** What a PNG needs to be drawn as it was meant: the rest is text, times, places, thumbnails, or moves. */
const PNG_KEPT = new Set(['IHDR', 'PLTE', 'tRNS', 'sRGB', 'gAMA', 'cHRM', 'IDAT', 'IEND']);
const PNG_HEAD = 8;
const WEBP_HEAD = 12;
/** In the first byte of VP8X: transparency alone is kept, of profile, EXIF, XMP and animation nothing is. */
const WEBP_ALPHA = 0x10;
/** JPEG segments that say how the picture is coded; APP14 says how its colours are. */
const JPEG_ADOBE = 0xee;

/**
 * The picture alone, as it is coded: without EXIF, places, comments, profiles, thumbnails and whatever comes after its end.
 * Null for what is no picture, is cut, or moves.
 *
 * Sources: PNG 5.3, JPEG (ITU T.81) B.1, WebP container (RFC 9649).
 */
export function stripPicture(bytes: Uint8Array): Uint8Array | null {
  const picture = readPicture(bytes);
  if (picture === null) return null;
  const strip: Readonly<Record<PictureType, (view: DataView) => readonly Uint8Array[] | null>> = { 'image/png': stripPng, 'image/jpeg': stripJpeg, 'image/webp': stripWebp };
  try {
    const parts = strip[picture.type](new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    const plain = parts === null ? null : join(parts);
    return plain !== null && isSame(readPicture(plain), picture) ? plain : null;
  } catch (failure) {
    // It ends before its end.
    if (failure instanceof RangeError) return null;
    throw failure;
  }
}

/** What is malformed may look otherwise once it is cut. */
const isSame = (one: Picture | null, other: Picture): boolean => one !== null && one.type === other.type && one.width === other.width && one.height === other.height;

/** A part of what is looked at; one that reaches beyond it is none. */
function cut(view: DataView, from: number, to: number): Uint8Array {
  if (to > view.byteLength || from > to) throw new RangeError('the picture is cut');
  return new Uint8Array(view.buffer, view.byteOffset + from, to - from);
}

const nameAt = (view: DataView, at: number): string => String.fromCharCode(...cut(view, at, at + 4));

function stripPng(view: DataView): readonly Uint8Array[] | null {
  const parts = [cut(view, 0, PNG_HEAD)];
  let hasData = false;
  for (let at = PNG_HEAD; ; ) {
    const [name, end] = [nameAt(view, at + 4), at + 12 + view.getUint32(at)];
    hasData ||= name === 'IDAT';
    // Pictures that move say so before their data; what is left of them would be one picture of many.
    if (name === 'acTL') return null;
    const chunk = cut(view, at, end);
    if (PNG_KEPT.has(name)) parts.push(chunk);
    if (name === 'IEND') return hasData ? parts : null;
    at = end;
  }
}

function stripJpeg(view: DataView): readonly Uint8Array[] | null {
  const parts = [cut(view, 0, 2)];
  let hasScan = false;
  for (let at = 2; ; ) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === 0xd9) return hasScan ? [...parts, cut(view, at, at + 2)] : null;
    const length = view.getUint16(at + 2);
    // It counts itself.
    if (length < 2) return null;
    const end = at + 2 + length;
    const isCoding = marker < 0xe0 || marker === JPEG_ADOBE || (marker > 0xef && marker !== 0xfe);
    if (isCoding) parts.push(cut(view, at, end));
    if (marker !== 0xda) {
      at = end;
      continue;
    }
    hasScan = true;
    const next = endOfScan(view, end);
    parts.push(cut(view, end, next));
    at = next;
  }
}

/** After the head of a scan comes its data, in which a mark is one only when neither a zero nor a restart follows. */
function endOfScan(view: DataView, from: number): number {
  for (let at = from; ; at += 1) {
    if (view.getUint8(at) !== 0xff) continue;
    const marker = view.getUint8(at + 1);
    if (marker !== 0 && marker !== 0xff && (marker < 0xd0 || marker > 0xd7)) return at;
  }
}

function stripWebp(view: DataView): readonly Uint8Array[] | null {
  const end = Math.min(view.byteLength, 8 + view.getUint32(4, true));
  const chunks: Uint8Array[] = [];
  let hasData = false;
  for (let at = WEBP_HEAD; at + 8 <= end; ) {
    const [name, size] = [nameAt(view, at), view.getUint32(at + 4, true)];
    const next = at + 8 + size + (size % 2);
    if (name === 'ANIM' || name === 'ANMF') return null;
    const chunk = cut(view, at, next);
    hasData ||= name === 'VP8 ' || name === 'VP8L';
    if (name === 'VP8X') chunks.push(Uint8Array.from(chunk, (byte, index) => (index === 8 ? byte & WEBP_ALPHA : byte)));
    else if (['VP8 ', 'VP8L', 'ALPH'].includes(name)) chunks.push(chunk);
    at = next;
  }
  if (!hasData) return null;
  const head = Uint8Array.from(cut(view, 0, WEBP_HEAD));
  new DataView(head.buffer).setUint32(4, 4 + chunks.reduce((sum, { length }) => sum + length, 0), true);
  return [head, ...chunks];
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
