import type { Readable } from 'node:stream';

/** One row of COPY text: its columns, null where the database has none. */
export type CopyRow = readonly (string | null)[];

/** Reads what PostgreSQL sends for `COPY ... TO STDOUT` (text format), row by row, in constant memory. */
export async function* readCopy(stream: Readable): AsyncGenerator<CopyRow[]> {
  let rest = '';
  const decoder = new TextDecoder();
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = lines.pop() as string;
    yield lines.map((line) => line.split('\t').map(unescapeColumn));
  }
  if (rest !== '') yield [rest.split('\t').map(unescapeColumn)];
}

const ESCAPES: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' };

/** Source: PostgreSQL documentation, COPY, "Text Format". */
function unescapeColumn(column: string): string | null {
  if (column === '\\N') return null;
  if (!column.includes('\\')) return column;
  return column.replace(/\\(.)/gs, (_, letter: string) => ESCAPES[letter] ?? letter);
}
