import type { EntryRoom } from '@portulan/domain';
import { advanceOutbox, readOutbox, readOutboxEnd, type Register, type UnitOfWork } from '@portulan/register';
import { listSlices, streamDocuments, type TwinUnits } from '../documents/index.js';
import { loadVocabulary, type Vocabulary } from '../vocabulary/index.js';
import { IN_PLACE_MAX, NextDocuments } from './next-documents.js';
import { listAffected, updateDocuments, type EntryRef } from './update-documents.js';

const REBUILD_LOCK = 7_067_089;
const CONSUMER = 'search-rebuild';
const OUTBOX_LINES = 2000;

/** Documents of entries that are published no more: reading what is published does not meet them. */
const ORPHANS_SQL = `
SELECT d.id, d.room FROM search_document d LEFT JOIN entry e ON e.id = d.id AND e.state = 'published'
WHERE NOT d.removed AND e.id IS NULL AND d.room = ANY ($1::text[])`;

/** Work in a transaction that holds the lock of the one writer. */
export type Write = <T>(work: (unit: UnitOfWork, vocabulary: Vocabulary) => Promise<T>) => Promise<T>;

/**
 * Makes every document of the rooms again while the site runs and changes come in: each is found at any moment, as it
 * was or as it is.
 *
 * Everything is read in one snapshot, without the writer's lock; documents that differ from those kept are put in force
 * at the end, many of them at one stroke. One that the outbox brought up to date since the snapshot is newer than what
 * was read, and is left alone; last, the changes since then are taken once more.
 *
 * @param inPlaceMax from how many on a table is filled beside the one in force
 * @param signal cuts it short between two batches, with nothing changed
 */
export async function rebuildDocuments(
  register: Register,
  rooms: readonly EntryRoom[],
  write: Write,
  { inPlaceMax = IN_PLACE_MAX, signal }: { readonly inPlaceMax?: number | undefined; readonly signal?: AbortSignal | undefined } = {},
): Promise<void> {
  await register.transaction(async (holder) => {
    await holder.query(`SELECT pg_advisory_xact_lock(${REBUILD_LOCK})`);
    await advanceOutbox(register, CONSUMER, await readOutboxEnd(register));
    const next = await register.transaction(async (reading) => {
      await reading.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY');
      // The snapshot begins under the writer's lock: whatever is written later was read later.
      const reached = await write(() => readReached(reading));
      const vocabulary = await loadVocabulary(reading);
      const documents = new NextDocuments(register, write, reached, inPlaceMax);
      try {
        await seeTheSame(register, reading, (ahead) => makeDocuments([reading, ahead], vocabulary, rooms, documents, signal));
      } catch (failure) {
        await documents.giveUp();
        throw failure;
      }
      return documents;
    });
    try {
      await next.finish();
    } catch (failure) {
      await next.giveUp();
      throw failure;
    }
    const orphans = await register.query<EntryRef>(ORPHANS_SQL, [rooms]);
    if (orphans.length > 0) await write((unit, vocabulary) => updateDocuments(unit, vocabulary, orphans));
    while (await write(takeChanges));
  });
}

/** Work with a second transaction that sees what the first one sees. */
function seeTheSame<T>(register: Register, reading: UnitOfWork, work: (ahead: UnitOfWork) => Promise<T>): Promise<T> {
  return register.transaction(async (ahead) => {
    const [snapshot] = await reading.query<{ name: string }>('SELECT pg_export_snapshot() AS name');
    await ahead.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY');
    await ahead.query(`SET TRANSACTION SNAPSHOT '${snapshot?.name ?? ''}'`);
    return work(ahead);
  });
}

/** Reads and makes the documents of the rooms, while those before are being written. */
async function makeDocuments(
  units: TwinUnits,
  vocabulary: Vocabulary,
  rooms: readonly EntryRoom[],
  next: NextDocuments,
  signal: AbortSignal | undefined,
): Promise<void> {
  let writing: Promise<void> = Promise.resolve();
  try {
    const slices = await listSlices(units[0], rooms);
    for await (const documents of streamDocuments(units, vocabulary, slices)) {
      signal?.throwIfAborted();
      await writing;
      writing = next.add(documents);
      // Told at the next turn; until then nobody listens.
      writing.catch(() => undefined);
    }
  } finally {
    await writing;
  }
}

async function readReached(reading: UnitOfWork): Promise<string> {
  const [row] = await reading.query<{ change: string }>(`SELECT coalesce(max(change), 0)::text AS change FROM search_document`);
  return row?.change ?? '0';
}

async function takeChanges(unit: UnitOfWork, vocabulary: Vocabulary): Promise<boolean> {
  const lines = await readOutbox(unit, CONSUMER, OUTBOX_LINES);
  const last = lines.at(-1);
  if (!last) return false;
  await updateDocuments(unit, vocabulary, await listAffected(unit, lines.map(({ entryId }) => entryId)));
  await advanceOutbox(unit, CONSUMER, last.position);
  return true;
}
