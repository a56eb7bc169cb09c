import type { Queryable } from '@portulan/register';
import { v7 as newId } from 'uuid';
import type { PlannedRow } from './import-plan.js';
import { emptyTally } from './import-report.js';
import type { ImportTally } from './import-report.js';
import type { ReviewLine } from './review-file.js';


/** An import under way, as the register keeps it. */
export interface ImportRun {
  readonly id: string;
  readonly rowsDone: number;
  readonly tally: ImportTally;
}

/**
 * The unfinished import of the same content, to go on with, or a new one. Unfinished imports of other files of the
 * source are closed as failed: nobody will finish them.
 */
export async function openRun(unit: Queryable, source: string, file: { name: string; digest: string }): Promise<ImportRun> {
  const [unfinished] = await unit.query<{ id: string; rowsDone: number; tally: ImportTally }>(
    `SELECT id, rows_done AS "rowsDone", report AS tally FROM import_run
     WHERE source = $1 AND file_digest = $2 AND state = 'running'`,
    [source, file.digest],
  );
  if (unfinished) return { ...unfinished, tally: { ...emptyTally(), ...unfinished.tally } };
  await unit.query(`UPDATE import_run SET state = 'failed', ended_at = now() WHERE source = $1 AND state = 'running'`, [source]);
  const id = newId();
  await unit.query(
    `INSERT INTO import_run (id, source, file_name, file_digest, state, report) VALUES ($1, $2, $3, $4, 'running', $5)`,
    [id, source, file.name, file.digest, JSON.stringify(emptyTally())],
  );
  return { id, rowsDone: 0, tally: emptyTally() };
}

/** Records, in the transaction that wrote them, that more rows are done. */
export async function advanceRun(unit: Queryable, id: string, rowsDone: number, tally: ImportTally): Promise<void> {
  await unit.query(`UPDATE import_run SET rows_done = $2, report = $3 WHERE id = $1`, [id, rowsDone, JSON.stringify(tally)]);
}

export async function closeRun(unit: Queryable, id: string, state: 'done' | 'failed'): Promise<void> {
  await unit.query(`UPDATE import_run SET state = $2, ended_at = now() WHERE id = $1`, [id, state]);
}

/** The last finished import of this very content, if there is one. */
export async function isDone(unit: Queryable, source: string, digest: string): Promise<boolean> {
  const found = await unit.query(
    `SELECT 1 FROM import_run WHERE source = $1 AND file_digest = $2 AND state = 'done' LIMIT 1`,
    [source, digest],
  );
  return found.length > 0;
}

function reviewLines({ row, plan, suggestions = [] }: PlannedRow): ReviewLine[] {
  const line = { rowNumber: row.number, original: row.original };
  const verdict: ReviewLine[] =
    'code' in plan
      ? [{ ...line, outcome: plan.plan === 'refuse' ? 'refused' : 'review', code: plan.code, sentence: plan.sentence }]
      : [];
  return [...verdict, ...suggestions.map((suggestion) => ({ ...line, outcome: 'review' as const, ...suggestion }))];
}

/** Keeps the lines a person has to see, with the original rows. */
export async function keepReviews(unit: Queryable, runId: string, rows: readonly PlannedRow[]): Promise<void> {
  const lines = rows.flatMap(reviewLines);
  if (lines.length === 0) return;
  await unit.query(
    `INSERT INTO import_review (run_id, row_number, outcome, code, sentence, original)
     SELECT $1, r."rowNumber", r.outcome, r.code, r.sentence, r.original
     FROM jsonb_to_recordset($2) AS r ("rowNumber" integer, outcome text, code text, sentence text, original jsonb)
     ON CONFLICT DO NOTHING`,
    [runId, JSON.stringify(lines)],
  );
}

/** Every line kept for a person, in the order of the rows. */
export async function listReviews(unit: Queryable, runId: string): Promise<ReviewLine[]> {
  return unit.query<ReviewLine>(
    `SELECT row_number AS "rowNumber", outcome, code, sentence, original FROM import_review
     WHERE run_id = $1 ORDER BY row_number, code`,
    [runId],
  );
}
