import { searchDuplicates, type Register, type UnitOfWork } from '@portulan/register';
import { applyRows, type AppliedRow } from './apply-rows.js';
import { planRows, type KeptRow, type PlannedRow } from './plan-rows.js';
import { loadSheetLists, type SheetLists } from './sheet-books.js';
import type { LabelOf } from './sheet-words.js';
import { SHEET_COLUMNS, sheetSourceId, type Sheet } from './sheet.js';

export const SHEET_CHANNEL = 'portulan_sheet';

const BATCH_ROWS = 200;
/** Sheets that nobody applied, and the cells of those that were: they hold addresses of people. */
const KEPT_DAYS = 60;

/**
 * Goes on with the sheets that wait to be planned or applied, until none is left. Each batch of rows is one transaction
 * that also says how far the sheet is: stopped at any moment, and on whichever server, the work goes on after the last
 * whole batch. What was written is then looked through for entries that look like others.
 *
 * @param onBatch told after each batch; what it throws stops the work there
 */
export async function advanceSheets(register: Register, labelOf: LabelOf, onBatch: () => void = () => undefined): Promise<void> {
  const lists = new Map<string, SheetLists>();
  let hasWritten = false;
  for (;;) {
    const step: { id: string | null } = { id: null };
    try {
      const hasAdvanced = await register.transaction(async (unit) => {
        const [sheet] = await unit.query<Sheet>(`SELECT ${SHEET_COLUMNS} FROM sheet WHERE state IN ('planning', 'applying') ORDER BY asked_at, id LIMIT 1 FOR UPDATE SKIP LOCKED`);
        if (sheet === undefined) return false;
        step.id = sheet.id;
        const known = lists.get(sheet.id) ?? (await loadSheetLists(unit, sheet, labelOf));
        lists.set(sheet.id, known);
        await (sheet.state === 'planning' ? planBatch(unit, sheet, known) : applyBatch(unit, sheet, known));
        hasWritten ||= sheet.state === 'applying';
        return true;
      });
      if (!hasAdvanced) break;
    } catch (failure) {
      if (step.id === null || !(await stopSheet(register, step.id, failure))) throw failure;
    }
    onBatch();
  }
  if (hasWritten) await searchDuplicates(register);
  await register.query(`DELETE FROM sheet WHERE state IN ('read', 'planned') AND created_at < now() - make_interval(days => ${KEPT_DAYS})`);
  await register.query(
    `UPDATE sheet_row r SET cells = '{}', differences = '[]', keys = '{}' FROM sheet s
     WHERE s.id = r.sheet_id AND s.state IN ('done', 'undone', 'failed') AND s.ended_at < now() - make_interval(days => ${KEPT_DAYS}) AND r.cells <> '{}'`,
  );
}

const DEADLOCK = '40P01';

/** A surprise stops the sheet, with what was done kept; false when the database cannot be told, or another try may do. */
async function stopSheet(register: Register, id: string, failure: unknown): Promise<boolean> {
  const { code } = ((failure as { driverError?: { code?: string } } | null)?.driverError ?? {}) as { code?: string };
  if (code === DEADLOCK) return true;
  const stopped = await register
    .query<{ id: string }>(`UPDATE sheet SET state = 'failed', failure = $2, ended_at = now() WHERE id = $1 AND state IN ('planning', 'applying') RETURNING id`, [id, nameOf(failure)])
    .catch(() => []);
  return stopped.length > 0;
}

/** What a database says may hold what stands in a cell: only its code is kept. */
const nameOf = (failure: unknown): string => {
  const { code } = ((failure as { driverError?: { code?: string } } | null)?.driverError ?? {}) as { code?: string };
  return code ?? (failure instanceof Error ? failure.name : 'unknown');
};

const earlierIn = (unit: UnitOfWork, sheet: Sheet) => async (number: number, keys: readonly string[]): Promise<number | null> => {
  const [row] = await unit.query<{ line: number }>(`SELECT line FROM sheet_row WHERE sheet_id = $1 AND number < $2 AND keys && $3 ORDER BY number LIMIT 1`, [sheet.id, number, keys]);
  return row?.line ?? null;
};

async function planBatch(unit: UnitOfWork, sheet: Sheet, lists: SheetLists): Promise<void> {
  const rows = await unit.query<KeptRow>(`SELECT number, line, cells, decision, NULL AS outcome FROM sheet_row WHERE sheet_id = $1 AND number > $2 ORDER BY number LIMIT ${BATCH_ROWS}`, [sheet.id, sheet.rowsDone]);
  const { rows: planned } = await planRows(unit, sheet, lists, rows, { earlier: earlierIn(unit, sheet) });
  await keepPlans(unit, sheet, planned);
  await moveOn(unit, sheet, rows, 'planned');
}

async function applyBatch(unit: UnitOfWork, sheet: Sheet, lists: SheetLists): Promise<void> {
  const rows = await unit.query<KeptRow>(
    `SELECT number, line, cells, decision, outcome FROM sheet_row WHERE sheet_id = $1 AND number > $2
       AND (outcome IN ('created', 'changed') OR outcome = 'to-decide' AND decision IS NOT NULL AND decision <> 'leave')
     ORDER BY number LIMIT ${BATCH_ROWS}`,
    [sheet.id, sheet.rowsDone],
  );
  const { rows: planned, places } = await planRows(unit, sheet, lists, rows, { earlier: earlierIn(unit, sheet), lock: true });
  const stamp = { author: sheet.author, reason: sheet.fileName, sourceId: sheetSourceId(sheet.network), runId: sheet.id };
  const applied = new Map((await applyRows(unit, planned, places, stamp)).map((one) => [one.row.number, one]));
  await keepPlans(unit, sheet, planned.map((row) => ended(row, applied.get(row.number))));
  await keepVersions(unit, sheet, [...applied.values()]);
  await moveOn(unit, sheet, rows, 'done');
}

const ended = (row: PlannedRow, applied: AppliedRow | undefined): PlannedRow => {
  if (applied === undefined) return row;
  const { saved, refusal } = applied;
  if (refusal !== null) return { ...row, outcome: 'refused', code: refusal.code, sentence: refusal.sentence, field: refusal.field ?? null, keys: [] };
  return { ...row, entryId: saved?.id ?? row.entryId, outcome: saved?.change === 'unchanged' ? 'same' : row.outcome };
};

async function keepPlans(unit: UnitOfWork, sheet: Sheet, rows: readonly PlannedRow[]): Promise<void> {
  if (rows.length === 0) return;
  await unit.query(
    `UPDATE sheet_row r SET outcome = p.outcome, code = p.code, sentence = p.sentence, field = p.field, entry_id = p."entryId", label = p.label,
       differences = p.differences, candidates = p.candidates, keys = ARRAY(SELECT jsonb_array_elements_text(p.keys))
     FROM jsonb_to_recordset($2::jsonb) AS p (number integer, outcome text, code text, sentence text, field text, "entryId" uuid, label text, differences jsonb, candidates jsonb, keys jsonb)
     WHERE r.sheet_id = $1 AND r.number = p.number`,
    [sheet.id, JSON.stringify(rows.map(({ content: _content, ...row }) => row))],
  );
}

async function keepVersions(unit: UnitOfWork, sheet: Sheet, applied: readonly AppliedRow[]): Promise<void> {
  const written = applied.flatMap(({ row, saved }) => (saved === null || saved.change === 'unchanged' ? [] : [{ number: row.number, before: row.versionBefore, after: saved.version }]));
  await unit.query(
    `UPDATE sheet_row r SET version_before = v.before, version_after = v.after
     FROM jsonb_to_recordset($2::jsonb) AS v (number integer, before integer, after integer) WHERE r.sheet_id = $1 AND r.number = v.number`,
    [sheet.id, JSON.stringify(written)],
  );
}

/** How far the sheet is; when no row is left, it has come to its next state. */
async function moveOn(unit: UnitOfWork, sheet: Sheet, rows: readonly KeptRow[], next: 'planned' | 'done'): Promise<void> {
  const isOver = rows.length < BATCH_ROWS;
  const last = isOver ? sheet.rowCount : (rows.at(-1)?.number ?? sheet.rowCount);
  await unit.query(`UPDATE sheet SET rows_done = $2, state = CASE WHEN $3 THEN $4 ELSE state END, ended_at = CASE WHEN $3 AND $4 = 'done' THEN now() ELSE ended_at END WHERE id = $1`, [sheet.id, last, isOver, next]);
  if (isOver && next === 'done') await unit.query(`UPDATE import_run SET state = 'done', ended_at = now(), rows_done = $2 WHERE id = $1`, [sheet.id, sheet.rowCount]);
}

