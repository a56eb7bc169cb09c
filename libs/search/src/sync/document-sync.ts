import { setTimeout as wait } from 'node:timers/promises';
import { ENTRY_ROOMS, type EntryRoom } from '@portulan/domain';
import { advanceOutbox, readOutbox, readOutboxEnd, type Queryable, type Register, type UnitOfWork } from '@portulan/register';
import { loadVocabulary, readVocabularyMark, type Vocabulary } from '../vocabulary/index.js';
import { rebuildDocuments, type RebuildChoices } from './rebuild-documents.js';
import { BATCH_ENTRIES, listAffected, updateDocuments, type EntryRef } from './update-documents.js';

/** Whoever writes documents holds it: their changes are numbered in the order they appear. */
const WRITER_LOCK = 7_067_086;
const CONSUMER = 'search';
const OUTBOX_LINES = 5000;
/** Lines of other databases' long transactions would be waited for in vain. */
const UNSETTLED_MAX_MS = 10_000;
export const UNSETTLED_POLL_MS = 25;
/** To be raised when documents are composed otherwise: kept ones are then made again at the next start. */
const DOCUMENT_SHAPE = 6;

/**
 * Published entries without their document at that version; documents without their entry; statuses that time changed;
 * points that a list of places moved without a word of the entries there.
 */
const ASTRAY_SQL = `
SELECT e.id, e.room FROM entry e LEFT JOIN search_document d ON d.id = e.id AND d.version = e.version AND NOT d.removed
  WHERE e.state = 'published' AND d.id IS NULL
UNION SELECT d.id, d.room FROM search_document d LEFT JOIN entry e ON e.id = d.id AND e.state = 'published'
  WHERE NOT d.removed AND e.id IS NULL
UNION SELECT p.id, 'projects' FROM project p JOIN search_document d ON d.id = p.id AND NOT d.removed
  WHERE p.status IS NULL AND d.card ->> 'status' <> CASE WHEN p.since > to_char(current_date, 'YYYY-MM-DD') THEN 'planned'
    WHEN p.until < left(to_char(current_date, 'YYYY-MM-DD'), length(p.until)) THEN 'completed' ELSE 'ongoing' END
UNION SELECT c.id, 'cooperations' FROM cooperation c JOIN search_document d ON d.id = c.id AND NOT d.removed
  WHERE c.status IS NULL AND d.card ->> 'status' <> CASE
    WHEN c.until < left(to_char(current_date, 'YYYY-MM-DD'), length(c.until)) THEN 'ended' ELSE 'active' END
UNION SELECT a.id, 'actors' FROM actor a JOIN place pl ON pl.id = a.seat_id JOIN search_document d ON d.id = a.id AND NOT d.removed
  WHERE (d.card #>> '{place,lon}')::double precision IS DISTINCT FROM pl.lon OR (d.card #>> '{place,lat}')::double precision IS DISTINCT FROM pl.lat
UNION SELECT pp.project_id, 'projects' FROM project_place pp JOIN place pl ON pl.id = pp.place_id AND pl.lon IS NOT NULL
  JOIN search_document d ON d.id = pp.project_id AND NOT d.removed WHERE NOT d.points @> ARRAY[pl.lon, pl.lat]`;

const UNSETTLED_SQL = `
SELECT EXISTS (SELECT 1 FROM outbox WHERE transaction_id >= pg_snapshot_xmin(pg_current_snapshot())) AS found`;

/** From so many on, making all documents again is less work than looking up each. */
const REBUILD_FROM = 10_000;

/** Keeps the documents in step with the register: one writer at a time, whatever the number of servers. */
export class DocumentSync {
  /** Rows are deleted by hand only, and every deletion begins another epoch. */
  private epoch: string | undefined;

  constructor(
    private readonly register: Register,
    private readonly choices: RebuildChoices = {},
  ) {}

  /**
   * Takes what the outbox holds until it is empty.
   *
   * @returns whether lines are left that wait for an older transaction to end
   */
  async drain(): Promise<boolean> {
    while (await this.takeLines());
    const [unsettled] = await this.register.query<{ found: boolean }>(UNSETTLED_SQL);
    return unsettled?.found === true;
  }

  /** The same, waiting for those lines too: an entry committed before this call is in its document after it. */
  async drainAll(): Promise<void> {
    const deadline = Date.now() + UNSETTLED_MAX_MS;
    while ((await this.drain()) && Date.now() < deadline) await wait(UNSETTLED_POLL_MS);
  }

  /** Whether rows were deleted since the last call: a quick look, where comparing everything would take seconds. */
  async hasLostRows(): Promise<boolean> {
    const [row] = await this.register.prepared<{ epoch: string }>(`SELECT epoch::text AS epoch FROM search_epoch`, []);
    const isAnother = this.epoch !== undefined && this.epoch !== row?.epoch;
    this.epoch = row?.epoch;
    return isAnother;
  }

  /** Makes the documents where there are none at all: all that is needed to begin, as the rest follows while the site runs. */
  async prepare(): Promise<void> {
    const [row] = await this.register.query<{ found: boolean }>(`SELECT EXISTS (SELECT 1 FROM search_document) AS found`);
    if (row?.found === true) return;
    // What was committed before is in what is read: it need not be taken from the outbox line by line.
    const settled = await readOutboxEnd(this.register);
    await this.rebuild();
    await advanceOutbox(this.register, CONSUMER, settled);
    await this.drainAll();
  }

  /**
   * Compares what is published with the documents kept, entry by entry, and mends the difference: a lost outbox, a
   * wiped table, a status that changed overnight.
   */
  async reconcile(signal?: AbortSignal): Promise<void> {
    if ((await this.readShape()) !== (await this.shapeOfToday())) return this.rebuild(ENTRY_ROOMS, signal);
    const astray = await this.register.query<EntryRef>(ASTRAY_SQL);
    if (astray.length === 0) return;
    if (astray.length >= REBUILD_FROM) return this.rebuild(ENTRY_ROOMS, signal);
    const ids = astray.map(({ id }) => id);
    const affected = await listAffected(this.register, ids);
    // Whatever their digest claims, these are wrong.
    await this.write((unit) => unit.query(`UPDATE search_document SET digest = '' WHERE id = ANY ($1::uuid[])`, [ids]));
    await this.update(affected);
  }

  /** Makes every document again while the site runs: each is found at any moment, as it was or as it is. */
  async rebuild(rooms: readonly EntryRoom[] = ENTRY_ROOMS, signal?: AbortSignal): Promise<void> {
    const shape = await this.shapeOfToday();
    await rebuildDocuments(this.register, rooms, (work) => this.write(work), this.choices, signal);
    if (rooms.length === ENTRY_ROOMS.length) await setCursor(this.register, 'shape', shape);
  }

  private async takeLines(): Promise<boolean> {
    // Asked every second: as a rule there is nothing, and no need of the writer's lock nor of the vocabulary.
    if ((await readOutbox(this.register, CONSUMER, 1)).length === 0) return false;
    return this.write(async (unit, vocabulary) => {
      const lines = await readOutbox(unit, CONSUMER, OUTBOX_LINES);
      const last = lines.at(-1);
      if (!last) return false;
      const ids = lines.map(({ entryId }) => entryId);
      await updateDocuments(unit, vocabulary, await listAffected(unit, ids));
      await advanceOutbox(unit, CONSUMER, last.position);
      return true;
    });
  }

  private async update(entries: readonly EntryRef[]): Promise<void> {
    for (const room of ENTRY_ROOMS) {
      const refs = entries.filter((entry) => entry.room === room);
      for (let start = 0; start < refs.length; start += BATCH_ENTRIES) {
        const batch = refs.slice(start, start + BATCH_ENTRIES);
        await this.write((unit, vocabulary) => updateDocuments(unit, vocabulary, batch));
      }
    }
  }

  private write<T>(work: (unit: UnitOfWork, vocabulary: Vocabulary) => Promise<T>): Promise<T> {
    return this.register.transaction(async (unit) => {
      await unit.query(`SELECT pg_advisory_xact_lock(${WRITER_LOCK})`);
      // Compiling these wide statements takes longer than running them.
      await unit.query('SET LOCAL jit = off');
      return work(unit, await loadVocabulary(unit));
    });
  }

  private async readShape(): Promise<string> {
    const [row] = await this.register.query<{ change: string }>(`SELECT change FROM search_cursor WHERE engine = 'shape'`);
    return row?.change ?? '';
  }

  /** The way documents are composed and the vocabularies they are composed with, as one number below 2^53. */
  private async shapeOfToday(): Promise<string> {
    const mark = await readVocabularyMark(this.register);
    return String(DOCUMENT_SHAPE * 2 ** 40 + Number.parseInt(mark.slice(0, 10), 16));
  }
}

/** Remembers how far a reader of documents has come. */
export async function setCursor(queryable: Queryable, engine: string, change: string): Promise<void> {
  await queryable.query(
    `INSERT INTO search_cursor (engine, change) VALUES ($1, $2::bigint) ON CONFLICT (engine) DO UPDATE SET change = excluded.change`,
    [engine, change],
  );
}
