import { foldHeader } from '../readers/index.js';

/** The columns a source reads, by the name the code gives them. Other columns of the file are left alone. */
export interface ColumnExpectation<Key extends string = string> {
  readonly headers: Readonly<Record<Key, string>>;
  /** Keys whose column may be missing: their cells are then empty. */
  readonly optional?: readonly NoInfer<Key>[];
}

/** Where each expected column stands in a file, and which are missing. */
export interface ColumnMatch<Key extends string = string> {
  /** Position of the column, or -1. */
  readonly positions: Readonly<Record<Key, number>>;
  /** Headers that are required and not there, as the source writes them. */
  readonly missing: readonly string[];
}

const keysOf = <Key extends string>({ headers }: ColumnExpectation<Key>): Key[] => Object.keys(headers) as Key[];

/** Finds the expected columns in a header row; case, spaces and the shape of apostrophes do not matter. */
export function matchColumns<Key extends string>(
  expectation: ColumnExpectation<Key>,
  columns: readonly string[],
): ColumnMatch<Key> {
  const folded = columns.map(foldHeader);
  const keys = keysOf(expectation);
  const positions = Object.fromEntries(
    keys.map((key) => [key, folded.indexOf(foldHeader(expectation.headers[key]))]),
  ) as Record<Key, number>;
  const missing = keys
    .filter((key) => positions[key] < 0 && !expectation.optional?.includes(key))
    .map((key) => expectation.headers[key]);
  return { positions, missing };
}

/** The cells of one row by key: blanks at both ends taken off, missing ones empty. */
export function pickCells<Key extends string>(
  { positions }: ColumnMatch<Key>,
  cells: readonly string[],
): Record<Key, string> {
  const picked = Object.entries<number>(positions).map(([key, position]) => [key, (cells[position] ?? '').trim()]);
  return Object.fromEntries(picked) as Record<Key, string>;
}
