/** One row of a CSV file with the number of the line it begins on, the header being line 1. */
export interface TableRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * The rows of a CSV text (RFC 4180: commas, double quotes doubled inside quotes; a byte-order mark and empty lines are
 * passed over), header included. French spreadsheets write semicolons: they are told by the header. A quote left open
 * runs to the end of the text.
 */
export function readTable(text: string): TableRow[] {
  const rows: TableRow[] = [];
  let line = 1;
  let start = 1;
  let cells: string[] = [];
  let cell = '';
  let isQuoted = false;
  const endRow = () => {
    cells.push(cell);
    if (cells.some((each) => each.trim() !== '')) rows.push({ line: start, cells: cells.map((each) => each.trim()) });
    [cells, cell] = [[], ''];
  };
  const source = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const separator = /^[^,\n]*;/.test(source) ? ';' : ',';
  for (let at = 0; at < source.length; at++) {
    const character = source[at] as string;
    if (character === '\n') line++;
    if (isQuoted) {
      if (character !== '"') cell += character;
      else if (source[at + 1] === '"') cell += source[++at];
      else isQuoted = false;
    } else if (character === '"' && cell.trim() === '') [isQuoted, cell] = [true, ''];
    else if (character === separator) [cells, cell] = [[...cells, cell], ''];
    else if (character === '\n') {
      endRow();
      start = line;
    } else cell += character;
  }
  endRow();
  return rows;
}
