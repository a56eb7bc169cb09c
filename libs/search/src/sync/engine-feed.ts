import { ENTRY_ROOMS, type EntryRoom } from '@portulan/domain';
import type { Register } from '@portulan/register';
import type { FedEngine, NumberedDocument } from '../port/index.js';
import { setCursor } from './document-sync.js';
import { readChanges, readKept } from './read-changes.js';

const FEEDER_LOCK = 7_067_087;
const BATCH_DOCUMENTS = 2000;

/** Brings an engine outside the database in step with the documents: one feeder at a time. */
export class EngineFeed {
  constructor(
    private readonly register: Register,
    private readonly engine: FedEngine,
  ) {}

  /** Hands over what changed since the last time. */
  private async feed(): Promise<void> {
    await this.alone(async () => {
      for (const room of ENTRY_ROOMS) await this.feedRoom(room);
    });
  }

  /** Hands over what changed; false when the engine is away, or has lost entries and must be compared in full. */
  async keep(): Promise<boolean> {
    try {
      await this.feed();
      return await this.hasAll();
    } catch {
      return false;
    }
  }

  /** Whether the engine knows as many entries as there are: a quick look that tells a wiped index. */
  private async hasAll(): Promise<boolean> {
    for (const room of ENTRY_ROOMS) {
      const [row] = await this.register.query<{ count: number }>(
        `SELECT count(*)::integer AS count FROM search_document WHERE room = $1 AND NOT removed`,
        [room],
      );
      if (row?.count !== (await this.engine.count(room))) return false;
    }
    return true;
  }

  /** Compares both sets of documents, by id and digest, and mends the difference. No flag is trusted. */
  async reconcile(): Promise<void> {
    await this.alone(async () => {
      await this.engine.prepare();
      for (const room of ENTRY_ROOMS) await this.reconcileRoom(room);
    });
  }

  /** Fills new indexes beside those that answer, swaps them, and hands over what changed meanwhile. */
  async rebuild(rooms: readonly EntryRoom[] = ENTRY_ROOMS): Promise<void> {
    await this.alone(async () => {
      await this.engine.prepare();
      for (const room of rooms) {
        const reached = await this.lastChange(room);
        await this.engine.replace(room, this.readAll(room));
        await setCursor(this.register, this.cursorOf(room), reached);
        await this.feedRoom(room);
      }
    });
  }

  private async feedRoom(room: EntryRoom): Promise<void> {
    const [cursor] = await this.register.query<{ change: string }>(`SELECT change FROM search_cursor WHERE engine = $1`, [this.cursorOf(room)]);
    let after = cursor?.change ?? '0';
    for (;;) {
      const { documents, removed, last } = await readChanges(this.register, room, after, BATCH_DOCUMENTS);
      if (last === null) return;
      await this.engine.put(room, documents);
      await this.engine.remove(room, removed);
      after = last;
      await setCursor(this.register, this.cursorOf(room), after);
    }
  }

  private async reconcileRoom(room: EntryRoom): Promise<void> {
    const reached = await this.lastChange(room);
    const known = await this.engine.digests(room);
    const kept = await this.register.query<{ id: string; digest: string }>(
      `SELECT id, digest FROM search_document WHERE room = $1 AND NOT removed`,
      [room],
    );
    const missing = kept.filter(({ id, digest }) => known.get(id) !== digest).map(({ id }) => id);
    for (const { id } of kept) known.delete(id);
    await this.engine.putEach(room, this.readBatches(room, missing));
    await this.engine.remove(room, [...known.keys()]);
    await setCursor(this.register, this.cursorOf(room), reached);
    await this.feedRoom(room);
  }

  private async *readBatches(room: EntryRoom, ids: readonly string[]): AsyncIterable<readonly NumberedDocument[]> {
    for (let start = 0; start < ids.length; start += BATCH_DOCUMENTS) yield readKept(this.register, room, ids.slice(start, start + BATCH_DOCUMENTS));
  }

  private async *readAll(room: EntryRoom): AsyncIterable<readonly NumberedDocument[]> {
    for (let after = '0'; ; ) {
      const { documents, last } = await readChanges(this.register, room, after, BATCH_DOCUMENTS);
      if (last === null) return;
      yield documents;
      after = last;
    }
  }

  private async lastChange(room: EntryRoom): Promise<string> {
    const [row] = await this.register.query<{ change: string }>(
      `SELECT coalesce(max(change), 0)::text AS change FROM search_document WHERE room = $1`,
      [room],
    );
    return row?.change ?? '0';
  }

  private cursorOf(room: EntryRoom): string {
    return `${this.engine.name}:${room}`;
  }

  /** The transaction writes nothing: it only holds the lock, and holds up no reader of the outbox. */
  private alone(work: () => Promise<void>): Promise<void> {
    return this.register.transaction(async (unit) => {
      await unit.query(`SELECT pg_advisory_xact_lock(${FEEDER_LOCK})`);
      await work();
    });
  }
}
