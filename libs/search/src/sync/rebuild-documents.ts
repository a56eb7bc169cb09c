import type { Worker } from 'node:worker_threads';
import type { EntryRoom } from '@portulan/domain';
import { advanceOutbox, readOutbox, readOutboxEnd, type Register, type UnitOfWork } from '@portulan/register';
import { listSlices } from '../documents/index.js';
import type { Vocabulary } from '../vocabulary/index.js';
import { makeDocuments, seeTheSame, type MakingOrder, type MakingThreadData } from './make-documents.js';
import { makeInThreads } from './make-in-threads.js';
import { completeNextTable, createNextTable, dropNextTable, swapNextTable, writeInPlace } from './next-table.js';
import { Tally } from './tally.js';
import { listAffected, updateDocuments, type EntryRef } from './update-documents.js';

const REBUILD_LOCK = 7_067_089;
const CONSUMER = 'search-rebuild';
const OUTBOX_LINES = 2000;
/** Up to so many that differ are written where they stand; more are sooner put in force with the table they were written into. */
const IN_PLACE_MAX = 5000;
/** Fewer entries are made in less time than threads take to start. */
const THREADS_FROM = 10_000;
/** More changes than ever come in while documents are made again: theirs come before ours, and readers take them in order. */
const CHANGES_MEANWHILE = 1_000_000_000n;

/** Documents of entries that are published no more: reading what is published does not meet them, so that they are as old as they were. */
const ORPHANS_SQL = `
SELECT d.id, d.room FROM search_document d LEFT JOIN entry e ON e.id = d.id AND e.state = 'published'
WHERE NOT d.removed AND e.id IS NULL AND d.room = ANY ($1::text[]) AND d.change <= $2::bigint`;

/** Work in a transaction that holds the lock of the one writer. */
export type Write = <T>(work: (unit: UnitOfWork, vocabulary: Vocabulary) => Promise<T>) => Promise<T>;

/** What tests make otherwise. */
export interface RebuildChoices {
  readonly inPlaceMax?: number;
  /** From how many entries on documents are made in threads. */
  readonly threadsFrom?: number;
  readonly startThread?: (data: MakingThreadData) => Worker;
}

/**
 * Makes every document of the rooms again while the site runs and changes come in: each is found at any moment, as it
 * was or as it is.
 *
 * Everything is read in one snapshot, without the writer's lock; documents that differ from those kept are written beside
 * them and put in force at the end, many of them at one stroke. One that the outbox brought up to date since the snapshot is
 * newer than what was read, and is left alone; last, the changes since then are taken once more.
 *
 * @param signal cuts it short with nothing changed
 */
export async function rebuildDocuments(
  register: Register,
  rooms: readonly EntryRoom[],
  write: Write,
  choices: RebuildChoices = {},
  signal?: AbortSignal,
): Promise<void> {
  await register.transaction(async (holder) => {
    await holder.query(`SELECT pg_advisory_xact_lock(${REBUILD_LOCK})`);
    await advanceOutbox(register, CONSUMER, await readOutboxEnd(register));
    await createNextTable(register);
    let order: MakingOrder;
    try {
      order = await makeAll(register, rooms, write, choices, signal);
      await putInForce(register, write, order, choices);
    } catch (failure) {
      await dropNextTable(register);
      throw failure;
    }
    const orphans = await register.query<EntryRef>(ORPHANS_SQL, [rooms, order.reached]);
    if (orphans.length > 0) await write((unit, vocabulary) => updateDocuments(unit, vocabulary, orphans));
    while (await write(takeChanges));
  });
}

/** Fills the next table, and returns what was asked of whoever did. */
function makeAll(register: Register, rooms: readonly EntryRoom[], write: Write, choices: RebuildChoices, signal: AbortSignal | undefined): Promise<MakingOrder> {
  return register.transaction(async (reading) => {
    await reading.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY');
    // The snapshot begins under the writer's lock: whatever is written later was read later.
    const { reached, kept, snapshot, given } = await write(() => readBeginning(reading));
    const slices = await listSlices(reading, rooms);
    const order: MakingOrder = { slices, snapshot, reached, kept, base: String(BigInt(given) + CHANGES_MEANWHILE), tally: new Tally().memory };
    const entries = slices.reduce((sum, slice) => sum + slice.entries, 0);
    if (entries < (choices.threadsFrom ?? THREADS_FROM)) {
      await seeTheSame(register, snapshot, (ahead) => makeDocuments(register, [reading, ahead], order, signal));
    } else await makeInThreads(register.config, order, signal, choices.startThread);
    return order;
  });
}

async function putInForce(register: Register, write: Write, { reached, kept, base, tally }: MakingOrder, { inPlaceMax = IN_PLACE_MAX }: RebuildChoices): Promise<void> {
  const { changes, replaced } = new Tally(tally);
  if (changes <= BigInt(inPlaceMax)) {
    if (changes > 0n) await write((unit) => writeInPlace(unit, reached));
    await dropNextTable(register);
    if (changes > 0n) await register.query('ANALYZE search_document');
    return;
  }
  await completeNextTable(register, replaced === BigInt(kept));
  await write((unit) => swapNextTable(unit, reached, String(BigInt(base) + changes)));
}

interface Beginning {
  /** The last change that the snapshot knows. */
  readonly reached: string;
  /** How many documents it knows. */
  readonly kept: string;
  /** The last number given to a change. */
  readonly given: string;
  readonly snapshot: string;
}

async function readBeginning(reading: UnitOfWork): Promise<Beginning> {
  const [row] = await reading.query<Beginning>(`
    SELECT coalesce(max(change), 0)::text AS reached, count(*)::text AS kept, (SELECT last_value::text FROM search_change) AS given, pg_export_snapshot() AS snapshot
    FROM search_document`);
  return row as Beginning;
}

async function takeChanges(unit: UnitOfWork, vocabulary: Vocabulary): Promise<boolean> {
  const lines = await readOutbox(unit, CONSUMER, OUTBOX_LINES);
  const last = lines.at(-1);
  if (!last) return false;
  await updateDocuments(unit, vocabulary, await listAffected(unit, lines.map(({ entryId }) => entryId)));
  await advanceOutbox(unit, CONSUMER, last.position);
  return true;
}
