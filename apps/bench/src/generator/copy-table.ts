import type { Register } from '@portulan/register';

export type Cell = string | number | null;

const escapeCell = (cell: Cell): string =>
  cell === null ? '\\N' : String(cell).replaceAll('\\', '\\\\').replaceAll('\t', '\\t').replaceAll('\n', '\\n');

const LINES_A_CHUNK = 2_000;

/** Streams rows into a table by COPY, in constant memory. */
export async function copyTable(register: Register, table: string, columns: readonly string[], rows: Iterable<readonly Cell[]>): Promise<void> {
  await register.copyFrom(`COPY ${table} (${columns.join(', ')}) FROM STDIN`, chunks(rows));
}

function* chunks(rows: Iterable<readonly Cell[]>): Generator<string> {
  let lines: string[] = [];
  for (const row of rows) {
    lines.push(row.map(escapeCell).join('\t'));
    if (lines.length < LINES_A_CHUNK) continue;
    yield `${lines.join('\n')}\n`;
    lines = [];
  }
  if (lines.length > 0) yield `${lines.join('\n')}\n`;
}
