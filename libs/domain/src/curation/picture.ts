/** Pictures that browsers show and that run nothing; a drawing in SVG is a document, which may. */
export const PICTURE_TYPES = ['image/png', 'image/jpeg', 'image/webp'] as const;
export type PictureType = (typeof PICTURE_TYPES)[number];

export interface Picture {
  readonly type: PictureType;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}

export const LOGO_MAX_BYTES = 300_000;
/** A small file can unfold into a huge picture. */
export const LOGO_MAX_PIXELS = 4_096;

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const hasAt = (bytes: Uint8Array, at: number, wanted: readonly number[]) => wanted.every((byte, index) => bytes[at + index] === byte);
const word = (text: string) => [...text].map((letter) => letter.charCodeAt(0));

/**
 * What a picture is by its own bytes, whatever its name says; null for anything else.
 *
 * Sources: PNG 5.2 and 11.2.1, JPEG (ITU T.81) B.2.2, WebP container (RFC 9649).
 */
export function readPicture(bytes: Uint8Array): Picture | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const size = hasAt(bytes, 0, PNG) ? readPng(bytes, view) : hasAt(bytes, 0, [0xff, 0xd8, 0xff]) ? readJpeg(view) : readWebp(bytes, view);
    return size === null || size.width === 0 || size.height === 0 ? null : size;
  } catch (failure) {
    // It ends before it has said how large it is.
    if (failure instanceof RangeError) return null;
    throw failure;
  }
}

function readPng(bytes: Uint8Array, view: DataView): Picture | null {
  return hasAt(bytes, 12, word('IHDR')) ? { type: 'image/png', width: view.getUint32(16), height: view.getUint32(20) } : null;
}

/** Frames are marked C0 to CF, but for three that are tables. */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

function readJpeg(view: DataView): Picture | null {
  for (let at = 2; ; ) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) at += 1;
    else if (isFrame(marker)) return { type: 'image/jpeg', height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    else at += 2 + Math.max(2, view.getUint16(at + 2));
  }
}

function readWebp(bytes: Uint8Array, view: DataView): Picture | null {
  if (!hasAt(bytes, 0, word('RIFF')) || !hasAt(bytes, 8, word('WEBP'))) return null;
  const type = 'image/webp';
  if (hasAt(bytes, 12, word('VP8 '))) return { type, width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
  if (hasAt(bytes, 12, word('VP8L'))) {
    const bits = view.getUint32(21, true);
    return { type, width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 };
  }
  if (!hasAt(bytes, 12, word('VP8X'))) return null;
  const threeBytes = (at: number) => view.getUint16(at, true) + (view.getUint8(at + 2) << 16) + 1;
  return { type, width: threeBytes(24), height: threeBytes(27) };
}
