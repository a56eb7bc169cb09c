import { accept, refuse, SHEET_OUTCOMES, type Outcome, type SheetOutcome, type SheetState } from '@portulan/domain';
import type { Queryable, Register, UnitOfWork } from '@portulan/register';
import { SHEET_CHANNEL } from './advance-sheets.js';
import { keepHabits } from './keep-sheet.js';
import { fieldNames } from './sheet-fields.js';
import { SHEET_COLUMNS, sheetSourceId, type Sheet, type SheetDecision, type SheetRow } from './sheet.js';
import { foldWord, type WordMeanings } from './sheet-words.js';

/** A sheet of a list, with who brought it. */
export interface ListedSheet extends Pick<Sheet, 'id' | 'room' | 'state' | 'fileName' | 'rowCount' | 'createdAt'> {
  readonly authorName: string | null;
}

const MOST_LISTED = 50;
const ROWS_PAGE = 20;

/** The sheets of a network, the latest first. */
export const listSheets = (queryable: Queryable, network: string): Promise<ListedSheet[]> =>
  queryable.query<ListedSheet>(
    `SELECT s.id, s.room, s.state, s.file_name AS "fileName", s.row_count AS "rowCount",
       to_char(s.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "createdAt", (SELECT name FROM person WHERE s.author = 'person:' || id) AS "authorName"
     FROM sheet s WHERE s.network = $1 ORDER BY s.created_at DESC, s.id DESC LIMIT ${MOST_LISTED}`,
    [network],
  );

/** A sheet of a network; null when it has no such sheet. */
export async function getSheet(queryable: Queryable, network: string, id: string): Promise<Sheet | null> {
  const [sheet] = await queryable.query<Sheet>(`SELECT ${SHEET_COLUMNS} FROM sheet WHERE id = $1 AND network = $2`, [id, network]);
  return sheet ?? null;
}

/** How many rows have each outcome. */
export async function countRowOutcomes(queryable: Queryable, id: string): Promise<Record<SheetOutcome, number>> {
  const rows = await queryable.query<{ outcome: SheetOutcome; count: number }>(
    `SELECT outcome, count(*)::integer AS count FROM sheet_row WHERE sheet_id = $1 AND outcome IS NOT NULL GROUP BY outcome`,
    [id],
  );
  const counts = new Map(rows.map(({ outcome, count }) => [outcome, count]));
  return Object.fromEntries(SHEET_OUTCOMES.map((outcome) => [outcome, counts.get(outcome) ?? 0])) as Record<SheetOutcome, number>;
}

/** A page of the rows with one outcome, in the order of the file. */
export async function listSheetRows(queryable: Queryable, id: string, outcome: SheetOutcome, page: number): Promise<{ items: readonly SheetRow[]; total: number }> {
  const items = await queryable.query<SheetRow & { total: number }>(
    `SELECT number, line, outcome, code, sentence, field, entry_id AS "entryId", label, differences, candidates, decision, (count(*) OVER ())::integer AS total
     FROM sheet_row WHERE sheet_id = $1 AND outcome = $2 ORDER BY number LIMIT ${ROWS_PAGE} OFFSET $3`,
    [id, outcome, (page - 1) * ROWS_PAGE],
  );
  return { items: items.map(({ total: _total, ...row }) => row), total: items[0]?.total ?? 0 };
}

/** What some cells of each column say, to recognise it by. */
export async function readSamples(queryable: Queryable, { id, columns }: Pick<Sheet, 'id' | 'columns'>): Promise<readonly (readonly string[])[]> {
  const rows = await queryable.query<{ cells: readonly string[] }>(`SELECT cells FROM sheet_row WHERE sheet_id = $1 ORDER BY number LIMIT 50`, [id]);
  return columns.map((_, index) => [...new Set(rows.map(({ cells }) => (cells[index] ?? '').slice(0, 80)).filter((cell) => cell !== ''))].slice(0, 3));
}

const SETTLED: readonly SheetState[] = ['read', 'planned'];

async function withSheet<Value>(register: Register, network: string, id: string, states: readonly SheetState[], work: (unit: UnitOfWork, sheet: Sheet) => Promise<Outcome<Value>>): Promise<Outcome<Value>> {
  return register.transaction(async (unit) => {
    const [sheet] = await unit.query<Sheet>(`SELECT ${SHEET_COLUMNS} FROM sheet WHERE id = $1 AND network = $2 FOR UPDATE`, [id, network]);
    if (sheet === undefined) return refuse('sheet-unknown', 'There is no such sheet.');
    if (!states.includes(sheet.state)) return refuse('sheet-busy', `The sheet is ${sheet.state}: look at it again.`);
    return work(unit, sheet);
  });
}

export interface SheetMapping {
  readonly fields: readonly string[];
  readonly meanings: WordMeanings;
  readonly publishes: boolean;
}

/** Says what the columns and words of a sheet mean; a plan made before is thrown away. */
export function mapSheet(register: Register, network: string, id: string, { fields, meanings, publishes }: SheetMapping): Promise<Outcome<null>> {
  return withSheet(register, network, id, SETTLED, async (unit, sheet) => {
    const known = fieldNames(sheet.room);
    const said = fields.filter((field) => field !== '');
    if (fields.length !== sheet.columns.length || said.some((field) => !known.includes(field))) return refuse('field-strange', 'A column means one of the fields of the list, or nothing.', 'fields');
    const twice = said.find((field, index) => said.indexOf(field) !== index);
    if (twice !== undefined) return refuse('field-twice', `Two columns are said to mean "${twice}": choose one.`, 'fields');
    const folded = (field: string) => Object.fromEntries(Object.entries(meanings[field] ?? {}).map(([word, meaning]) => [foldWord(word), meaning]));
    const merged = Object.fromEntries([...new Set([...Object.keys(sheet.meanings), ...Object.keys(meanings)])].map((field) => [field, { ...sheet.meanings[field], ...folded(field) }]));
    await unit.query(`UPDATE sheet SET fields = $2, meanings = $3, publishes = $4, state = 'read' WHERE id = $1`, [id, fields, JSON.stringify(merged), publishes]);
    await unit.query(`UPDATE sheet_row SET outcome = NULL, decision = NULL, keys = '{}' WHERE sheet_id = $1`, [id]);
    await keepHabits(unit, { ...sheet, fields, meanings: merged });
    return accept(null);
  });
}

async function ask(unit: UnitOfWork, id: string, state: 'planning' | 'applying', from: 'start' | 'where-it-was'): Promise<void> {
  await unit.query(`UPDATE sheet SET state = $2, asked_at = now(), ended_at = NULL, failure = NULL, rows_done = CASE WHEN $3 THEN 0 ELSE rows_done END WHERE id = $1`, [id, state, from === 'start']);
  await unit.query(`SELECT pg_notify('${SHEET_CHANNEL}', '')`);
}

/** Asks for the plan of a sheet: what each row would do, with nothing written. */
export function planSheet(register: Register, network: string, id: string): Promise<Outcome<null>> {
  return withSheet(register, network, id, SETTLED, async (unit, sheet) => {
    if (sheet.fields.every((field) => field === '' || field === 'version')) return refuse('no-field', 'Say what at least one column means.', 'fields');
    await ask(unit, id, 'planning', 'start');
    return accept(null);
  });
}

/** Asks for a planned sheet to be written, or for one that stopped to go on. */
export function applySheet(register: Register, network: string, id: string): Promise<Outcome<null>> {
  return withSheet(register, network, id, ['planned', 'failed'], async (unit, sheet) => {
    const [run] = await unit.query<{ id: string }>(`SELECT id FROM import_run WHERE id = $1`, [id]);
    // One that stopped while it was planned is planned anew.
    if (sheet.state === 'failed' && run === undefined) {
      await ask(unit, id, 'planning', 'start');
      return accept(null);
    }
    await unit.query(
      `INSERT INTO source (id, label, publisher) SELECT $1, CASE WHEN $3 = 'fr' THEN 'Tableaux transmis à ' ELSE 'Sheets given to ' END || n.label, n.label FROM network n WHERE n.id = $2 ON CONFLICT (id) DO NOTHING`,
      [sheetSourceId(network), network, sheet.lang],
    );
    await unit.query(
      `INSERT INTO import_run (id, source, file_name, file_digest, state) VALUES ($1, $2, $3, $4, 'running') ON CONFLICT (id) DO UPDATE SET state = 'running', ended_at = NULL`,
      [id, sheetSourceId(network), sheet.fileName, `${sheet.fileDigest} ${id}`],
    );
    await ask(unit, id, 'applying', run === undefined ? 'start' : 'where-it-was');
    return accept(null);
  });
}

/** Keeps what a person decided about a row that waits for it; null: nothing any more. */
export function decideRow(register: Register, network: string, id: string, number: number, decision: SheetDecision | null): Promise<Outcome<null>> {
  return withSheet(register, network, id, ['planned'], async (unit) => {
    const [row] = await unit.query<Pick<SheetRow, 'outcome' | 'candidates' | 'code'>>(`SELECT outcome, candidates, code FROM sheet_row WHERE sheet_id = $1 AND number = $2`, [id, number]);
    if (row === undefined || row.outcome !== 'to-decide') return refuse('row-unknown', 'No such row waits for a decision.');
    const isOffered =
      decision === null || decision === 'leave' || (decision === 'take') === (row.code === 'changed-since') && (decision === 'take' || (decision === 'create' && row.code === 'looks-alike') || row.candidates.some((one) => decision === `entry:${one.id}`));
    if (!isOffered) return refuse('decision-strange', 'Choose one of the answers of the list.', 'decision');
    await unit.query(`UPDATE sheet_row SET decision = $3 WHERE sheet_id = $1 AND number = $2`, [id, number, decision]);
    return accept(null);
  });
}

/** Gives up a sheet of which nothing was written. */
export function dropSheet(register: Register, network: string, id: string): Promise<Outcome<null>> {
  return withSheet(register, network, id, ['read', 'planned', 'failed'], async (unit) => {
    const [run] = await unit.query<{ id: string }>(`SELECT id FROM import_run WHERE id = $1`, [id]);
    if (run !== undefined) return refuse('sheet-busy', 'A part of it was written: undo it instead.');
    await unit.query(`DELETE FROM sheet WHERE id = $1`, [id]);
    return accept(null);
  });
}
