import { basename } from 'node:path';
import type { Register, UnitOfWork } from '@portulan/register';
import { ImportRefusal } from '../refusals/index.js';
import { holdImportLock } from './hold-import-lock.js';
import type { ImportRow, ImportStamp, Planner } from './import-plan.js';
import { countBatch, countRows } from './import-report.js';
import type { ImportReport, ImportTally } from './import-report.js';
import { advanceRun, closeRun, keepReviews, listReviews, openRun } from './import-run.js';
import type { ImportRun } from './import-run.js';
import type { ImportSource, RowFeed } from './import-source.js';
import { keepOrigins } from './keep-origins.js';
import { writeReviewFile } from './review-file.js';
import type { ReviewLine } from './review-file.js';

export interface ImportProgress {
  readonly rowsDone: number;
}

export interface ImportRequest {
  /** Plans and counts everything, then lets go of it: nothing is written but the review file. */
  readonly dryRun?: boolean;
  readonly onProgress?: (progress: ImportProgress) => void;
  /** Folder of the CSV of refused and to-review rows; without it no such file is written. */
  readonly reportFolder?: string;
}

interface Ending {
  readonly run: ImportRun;
  readonly tally: ImportTally;
  readonly reviews: readonly ReviewLine[];
}

/** Ends a transaction without keeping it, carrying out what was learnt. */
class DryRunEnded extends Error {
  constructor(readonly ending: Ending) {
    super('dry run ended');
  }
}

const stampOf = (source: ImportSource, feed: RowFeed, run: ImportRun): ImportStamp => ({
  author: `import:${source.id}`,
  // The name alone: where a file lay on the machine is nobody's concern.
  reason: `Import of ${basename(feed.name)}`,
  sourceId: source.origin.id,
  runId: run.id,
});

/** Rows in batches, groups kept whole. They depend on the rows alone: a resumed import cuts them where the stopped one did. */
async function* cutBatches(feed: RowFeed, size: number): AsyncGenerator<ImportRow[]> {
  let batch: ImportRow[] = [];
  for await (const row of feed.rows()) {
    const last = batch.at(-1);
    const within = last !== undefined && feed.groupOf !== undefined && feed.groupOf(last) === feed.groupOf(row);
    if (batch.length >= size && !within) {
      yield batch;
      batch = [];
    }
    batch.push(row);
  }
  if (batch.length > 0) yield batch;
}

/** Plans one batch, writes it and counts it: all within the unit of work given. */
async function importBatch(
  unit: UnitOfWork,
  planner: Planner,
  rows: readonly ImportRow[],
  { run, stamp, tally, rowsDone }: { run: ImportRun; stamp: ImportStamp; tally: ImportTally; rowsDone: number },
): Promise<ImportTally> {
  const batch = await planner.plan(rows, unit);
  const saved = (await batch.write?.(unit, stamp)) ?? [];
  await keepReviews(unit, run.id, batch.rows);
  const next = countBatch(tally, batch.rows, saved);
  await advanceRun(unit, run.id, rowsDone, next);
  return next;
}

async function importFeed(
  within: <T>(work: (unit: UnitOfWork) => Promise<T>) => Promise<T>,
  source: ImportSource,
  feed: RowFeed,
  onProgress?: ImportRequest['onProgress'],
): Promise<Ending> {
  const { run, planner } = await within(async (unit) => {
    await keepOrigins(unit, [source.origin]);
    return { run: await openRun(unit, source.id, feed), planner: await feed.startPlanner(unit) };
  });
  const stamp = stampOf(source, feed, run);
  let { tally } = run;
  let rowsDone = 0;
  try {
    for await (const rows of cutBatches(feed, source.batchRows)) {
      rowsDone += rows.length;
      if (rowsDone <= run.rowsDone) await within((unit) => planner.plan(rows, unit));
      else tally = await within((unit) => importBatch(unit, planner, rows, { run, stamp, tally, rowsDone }));
      onProgress?.({ rowsDone });
    }
  } catch (error) {
    if (error instanceof ImportRefusal) await within((unit) => closeRun(unit, run.id, 'failed'));
    throw error;
  }
  if (countRows(tally) === 0) {
    await within((unit) => closeRun(unit, run.id, 'failed'));
    throw new ImportRefusal('no-rows', `"${feed.name}" has a header and no row under it. Nothing was imported.`);
  }
  return within(async (unit) => {
    await closeRun(unit, run.id, 'done');
    return { run, tally, reviews: await listReviews(unit, run.id) };
  });
}

async function rehearseFeed(register: Register, source: ImportSource, feed: RowFeed, onProgress?: ImportRequest['onProgress']): Promise<Ending> {
  try {
    return await register.transaction(async (unit) => {
      const ending = await importFeed((work) => work(unit), source, feed, onProgress);
      await unit.query('SET CONSTRAINTS ALL IMMEDIATE');
      throw new DryRunEnded(ending);
    });
  } catch (error) {
    if (error instanceof DryRunEnded) return error.ending;
    throw error;
  }
}

/**
 * Imports rows of one source: each batch is one transaction that also records how far the import went, so that one that
 * was killed goes on where it stopped and ends as if it had not been. The same content imported again changes nothing.
 *
 * @throws ImportRefusal for what is wrong with the file, or when another import runs
 */
export async function importRows(
  register: Register,
  source: ImportSource,
  feed: RowFeed,
  { dryRun = false, onProgress, reportFolder }: ImportRequest = {},
): Promise<ImportReport> {
  const freeLock = await holdImportLock(register);
  try {
    const { run, tally, reviews } = dryRun
      ? await rehearseFeed(register, source, feed, onProgress)
      : await importFeed((work) => register.transaction(work), source, feed, onProgress);
    // Until PostgreSQL knows how much there is of what, it plans the next questions for empty tables: seconds for milliseconds.
    if (!dryRun) await register.query('ANALYZE');
    const name = `${source.id}-${run.id.slice(0, 13)}.csv`;
    return {
      ...tally,
      source: source.id,
      file: feed.name,
      runId: run.id,
      dryRun,
      rowsRead: countRows(tally),
      resumedAfterRow: run.rowsDone > 0 ? run.rowsDone : null,
      reviewFile: reportFolder === undefined ? null : await writeReviewFile(reportFolder, name, feed.columns, reviews),
    };
  } finally {
    await freeLock();
  }
}
