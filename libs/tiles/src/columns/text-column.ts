import { narrowest, type Numbers } from './narrowest.js';

/** What a column of texts is made of. */
export interface TextParts {
  /** Where each text begins among the bytes, and where the last one ends. */
  readonly offsets: Uint32Array;
  /** In UTF-8. */
  readonly bytes: Uint8Array;
  /** For each row the number of its text, where many rows share one. */
  readonly which?: Numbers;
}

/** Below this share of different texts, each is kept once and told by its number. */
const REPEATED_SHARE = 0.7;

/** Many short texts in one buffer: a million labels cost their bytes and four more, not a million objects. */
export class TextColumn {
  private readonly bytes: Buffer;

  constructor(readonly parts: TextParts) {
    const { buffer, byteOffset, length } = parts.bytes;
    this.bytes = Buffer.from(buffer as ArrayBuffer, byteOffset, length);
  }

  static from(texts: readonly string[]): TextColumn {
    const distinct = new Set(texts);
    if (distinct.size >= texts.length * REPEATED_SHARE) return new TextColumn(partsOf(texts));
    return new TextColumn({ ...partsOf([...distinct]), which: numberTexts(texts, distinct) });
  }

  at(row: number): string {
    const { offsets, which } = this.parts;
    const text = which === undefined ? row : (which[row] as number);
    return this.bytes.toString('utf8', offsets[text], offsets[text + 1]);
  }

  /** Every text, row by row. */
  all(): string[] {
    const { offsets, which } = this.parts;
    return Array.from({ length: which?.length ?? offsets.length - 1 }, (_, row) => this.at(row));
  }
}

/** For each text its rank among the distinct ones. */
function numberTexts(texts: readonly string[], distinct: ReadonlySet<string>): Numbers {
  const numbers = new Map([...distinct].map((text, number) => [text, number]));
  return narrowest(texts.map((text) => numbers.get(text) as number));
}

function partsOf(texts: readonly string[]): TextParts {
  const offsets = new Uint32Array(texts.length + 1);
  let length = 0;
  texts.forEach((text, index) => {
    length += Buffer.byteLength(text);
    offsets[index + 1] = length;
  });
  const bytes = new Uint8Array(length);
  const written = Buffer.from(bytes.buffer);
  texts.forEach((text, index) => written.write(text, offsets[index] as number));
  return { offsets, bytes };
}
