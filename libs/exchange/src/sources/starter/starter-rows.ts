import type { ImportRow } from '../../import/index.js';
import type { AnyStarterRow, StarterFile, StarterRow, StarterSheets } from './starter-files.js';

/** What travels with a row of the import: which file it is from, and where it stands there. */
export interface StarterImportRow extends ImportRow {
  readonly starter: AnyStarterRow;
}

/** The rows of all the files in the order they are imported: a project is followed by its fundings. */
export function orderRows(sheets: StarterSheets): StarterImportRow[] {
  const fundings = new Map<string, StarterRow<'fundings'>[]>();
  for (const row of sheets.fundings) fundings.set(row.cells.project, [...(fundings.get(row.cells.project) ?? []), row]);
  const ordered: AnyStarterRow[] = [
    ...sheets.sources,
    ...sheets.actors,
    ...sheets.networks,
    ...sheets.cooperations,
    ...sheets.projects.flatMap((row): AnyStarterRow[] => [row, ...(fundings.get(row.cells.key) ?? [])]),
  ];
  return ordered.map((starter, index) => ({
    number: index + 1,
    where: `${starter.file}.csv line ${starter.line}`,
    cells: starter.cells,
    original: { file: `${starter.file}.csv`, line: String(starter.line), key: keyOf(starter) },
    starter,
  }));
}

/** The key of a row: its own, or for a funding that of its project. */
export function keyOf({ cells }: AnyStarterRow): string {
  const { key, id, project } = cells as Readonly<Record<string, string>>;
  return key ?? id ?? project ?? '';
}

export const isOf = <File extends StarterFile>(row: AnyStarterRow, file: File): row is Extract<AnyStarterRow, { file: File }> => row.file === file;
