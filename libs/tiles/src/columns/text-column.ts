import { narrowest, type Numbers } from './narrowest.js';

/** Many short texts in one buffer: a million labels cost their bytes and four more, not a million objects. */
export interface TextColumn {
  at(index: number): string;
}

/** Below this share of different texts, each is kept once and told by its number. */
const REPEATED_SHARE = 0.7;

export function buildTextColumn(texts: readonly string[]): TextColumn {
  const distinct = new Set(texts);
  return distinct.size >= texts.length * REPEATED_SHARE ? buildPlain(texts) : buildNumbered(buildPlain([...distinct]), numberTexts(texts, distinct));
}

/** For each text its rank among the distinct ones. */
function numberTexts(texts: readonly string[], distinct: ReadonlySet<string>): Numbers {
  const numbers = new Map([...distinct].map((text, number) => [text, number]));
  return narrowest(texts.map((text) => numbers.get(text) as number));
}

/** In a function of its own: what is made in the same one as a closure is kept as long as the closure. */
function buildNumbered(plain: TextColumn, which: Numbers): TextColumn {
  return { at: (index) => plain.at(which[index] as number) };
}

function buildPlain(texts: readonly string[]): TextColumn {
  const offsets = new Uint32Array(texts.length + 1);
  let length = 0;
  texts.forEach((text, index) => {
    length += Buffer.byteLength(text);
    offsets[index + 1] = length;
  });
  const bytes = Buffer.allocUnsafe(length);
  texts.forEach((text, index) => bytes.write(text, offsets[index] as number));
  return { at: (index) => bytes.toString('utf8', offsets[index], offsets[index + 1]) };
}
