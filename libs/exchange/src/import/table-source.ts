import type { UnitOfWork } from '@portulan/register';
import { openTable, surveyFile } from '../readers/index.js';
import type { Table } from '../readers/index.js';
import { ImportRefusal } from '../refusals/index.js';
import { matchColumns, pickCells } from './column-expectation.js';
import type { ColumnExpectation, ColumnMatch } from './column-expectation.js';
import type { ImportRow, Planner } from './import-plan.js';
import type { ImportSource, RowFeed } from './import-source.js';

interface TableSourceDefinition<Key extends string> extends Omit<ImportSource, 'openFeed' | 'recognises'> {
  readonly columns: ColumnExpectation<Key>;
  /** Rows of one group are planned together; the rows of the file are then held in memory. */
  readonly groupOf?: (cells: Readonly<Record<Key, string>>) => string;
  /** Takes out of an original row what may not be kept, not even for review. */
  readonly redact?: (cell: string) => string;
  startPlanner(unit: UnitOfWork): Promise<Planner>;
}

const SHOWN_COLUMNS = 12;

const listColumns = (columns: readonly string[]): string => {
  const shown = columns.slice(0, SHOWN_COLUMNS).map((column) => (column.length > 40 ? `${column.slice(0, 40)}…` : column));
  const rest = columns.length - shown.length;
  return shown.join(', ') + (rest > 0 ? ` and ${rest} more` : '');
};

function refusalOfColumns(
  id: string,
  table: Table,
  headers: readonly string[],
  missing: readonly string[],
  others: readonly ImportSource[],
): ImportRefusal {
  const known = others.find((other) => other.id !== id && other.recognises(table.columns));
  const wayOut =
    known === undefined
      ? 'Check that it is the right file and that its header row was kept.'
      : `It is a file of ${known.id}: run "npm run portulan -- import ${known.id} ${table.survey.path}".`;
  return new ImportRefusal(
    'unknown-columns',
    `"${table.survey.name}" is not a file of ${id}: expected the columns ${listColumns(headers)}; found ${listColumns(table.columns)}; missing: ${listColumns(missing)}. Nothing was imported. ${wayOut}`,
  );
}

/** A source whose file is one table with a header row. */
export function tableSource<Key extends string>(definition: TableSourceDefinition<Key>): ImportSource {
  const { columns: expectation, groupOf, redact = (cell: string) => cell, startPlanner, ...source } = definition;
  const headers = Object.values<string>(expectation.headers);
  return {
    ...source,
    recognises: (columns) => matchColumns(expectation, columns).missing.length === 0,
    async openFeed(path, others): Promise<RowFeed> {
      const table = await openTable(await surveyFile(path));
      const match = matchColumns(expectation, table.columns);
      if (match.missing.length > 0) throw refusalOfColumns(source.id, table, headers, match.missing, others);
      const rows = () => readRows(table, match, redact);
      return {
        name: table.survey.name,
        digest: table.survey.digest,
        columns: table.columns,
        startPlanner,
        ...(groupOf === undefined ? { rows } : { rows: () => groupRows(rows(), groupOf), groupOf: ({ cells }: ImportRow<Key>) => groupOf(cells) }),
      };
    },
  };
}

async function* readRows<Key extends string>(
  table: Table,
  match: ColumnMatch<Key>,
  redact: (cell: string) => string,
): AsyncGenerator<ImportRow<Key>> {
  for await (const { number, line, cells } of table.rows()) {
    yield {
      number,
      where: `line ${line}`,
      cells: pickCells(match, cells),
      original: Object.fromEntries(table.columns.map((column, index) => [column, redact(cells[index] ?? '')])),
    };
  }
}

/** The rows, those of one group side by side, groups in the order of their first row. */
async function* groupRows<Key extends string>(
  rows: AsyncIterable<ImportRow<Key>>,
  groupOf: (cells: Readonly<Record<Key, string>>) => string,
): AsyncGenerator<ImportRow<Key>> {
  const groups = new Map<string, ImportRow<Key>[]>();
  for await (const row of rows) {
    const group = groupOf(row.cells);
    const found = groups.get(group);
    if (found) found.push(row);
    else groups.set(group, [row]);
  }
  for (const group of groups.values()) yield* group;
}
