/** Many short texts in one buffer: a million labels cost their bytes and four more, not a million objects. */
export interface TextColumn {
  at(index: number): string;
}

export function buildTextColumn(texts: readonly string[]): TextColumn {
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
