import type { EntryRoom } from '@portulan/domain';
import type { Queryable, Register } from '../database/index.js';

export const OUTBOX_CHANNEL = 'portulan_outbox';

/** One accepted change, to be followed by everything that is a shadow of the register. */
export interface OutboxLine {
  /** Its place in the order, opaque: to be given back to `advanceOutbox`. */
  readonly position: string;
  readonly room: EntryRoom;
  readonly entryId: string;
  readonly version: number;
  /** `remove`: it is not published (any more). */
  readonly operation: 'upsert' | 'remove';
}

const START = '0:0';
const parsePosition = (position: string) => position.split(':') as [transactionId: string, id: string];

/**
 * The next lines for a consumer, oldest first. Lines get their numbers before they are committed and may appear out of
 * order; so only those of transactions older than every one still running are given, in the order of transactions: what
 * was given is never followed by something older. (PostgreSQL counts the transactions of all databases of a server: a
 * long one in a neighbour delays the lines, and loses none.)
 */
export async function readOutbox(queryable: Queryable, consumer: string, limit = 1_000): Promise<OutboxLine[]> {
  return queryable.query<OutboxLine>(
    `SELECT o.transaction_id || ':' || o.id AS position, o.room, o.entry_id AS "entryId", o.version, o.operation
     FROM outbox o
     WHERE o.transaction_id < pg_snapshot_xmin(pg_current_snapshot())
       AND (o.transaction_id, o.id) > (
         coalesce((SELECT transaction_id FROM outbox_cursor WHERE consumer = $1), '0'::xid8),
         coalesce((SELECT id FROM outbox_cursor WHERE consumer = $1), 0))
     ORDER BY o.transaction_id, o.id LIMIT $2`,
    [consumer, limit],
  );
}

/** Remembers that a consumer is done with everything up to a position; it never goes back. */
export async function advanceOutbox(queryable: Queryable, consumer: string, position: string): Promise<void> {
  await queryable.query(
    `INSERT INTO outbox_cursor (consumer, transaction_id, id) VALUES ($1, $2::text::xid8, $3)
     ON CONFLICT (consumer) DO UPDATE SET transaction_id = excluded.transaction_id, id = excluded.id
     WHERE (excluded.transaction_id, excluded.id) > (outbox_cursor.transaction_id, outbox_cursor.id)`,
    [consumer, ...parsePosition(position)],
  );
}

/** The position a new consumer can start from when it has just read everything: none of the present lines is given to it. */
export async function readOutboxEnd(queryable: Queryable): Promise<string> {
  const [last] = await queryable.query<{ position: string }>(
    `SELECT transaction_id || ':' || id AS position FROM outbox
     WHERE transaction_id < pg_snapshot_xmin(pg_current_snapshot()) ORDER BY transaction_id DESC, id DESC LIMIT 1`,
  );
  return last?.position ?? START;
}

/**
 * A text that changes whenever a committed change becomes visible: for ETags. The last line in settled order, and how
 * many are visible beyond it.
 */
export async function dataVersion(queryable: Queryable): Promise<string> {
  const [version] = await queryable.query<{ settled: string | null; beyond: number }>(
    `SELECT (SELECT transaction_id || '.' || id FROM outbox WHERE transaction_id < oldest.running
         ORDER BY transaction_id DESC, id DESC LIMIT 1) AS settled,
       (SELECT count(*) FROM outbox WHERE transaction_id >= oldest.running)::integer AS beyond
     FROM pg_snapshot_xmin(pg_current_snapshot()) AS oldest (running)`,
  );
  return `${version?.settled ?? '0'}-${version?.beyond ?? 0}`;
}

export interface FollowOptions {
  /** Most lines given at once. */
  readonly batch?: number;
  /** How often to look when nobody calls: what an unheard notice costs at most. */
  readonly pollMs?: number;
  /** Told when reading or `onLines` fails; the same lines are tried again. */
  readonly onFailure?: (failure: unknown) => void;
}

const RETRY_MS = 1_000;
/** Lines that wait for another transaction to end are called by nobody when it does. */
const UNSETTLED_MS = 50;

async function hasUnsettledLines(queryable: Queryable): Promise<boolean> {
  const [answer] = await queryable.query<{ found: boolean }>(
    `SELECT EXISTS (SELECT 1 FROM outbox WHERE transaction_id >= pg_snapshot_xmin(pg_current_snapshot())) AS found`,
  );
  return answer?.found === true;
}

/**
 * Gives a consumer every line after its cursor, at least once and in order, and moves the cursor when `onLines` has
 * resolved. Woken by NOTIFY, and by the clock for what was missed while the connection was down.
 *
 * @returns a function that stops following, once the lines in hand are done
 */
export async function followOutbox(
  register: Register,
  consumer: string,
  onLines: (lines: readonly OutboxLine[]) => Promise<void>,
  { batch = 1_000, pollMs = 5_000, onFailure = () => undefined }: FollowOptions = {},
): Promise<() => Promise<void>> {
  let stopped = false;
  let wake: () => void = () => undefined;
  let woken = false;

  const sleep = (ms: number) =>
    new Promise<void>((resolve) => {
      if (woken || stopped) return resolve();
      const timer = setTimeout(resolve, ms);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  const drain = async (): Promise<void> => {
    for (;;) {
      const lines = await readOutbox(register, consumer, batch);
      const last = lines.at(-1);
      if (last === undefined || stopped) return;
      await onLines(lines);
      await advanceOutbox(register, consumer, last.position);
    }
  };
  const run = async () => {
    while (!stopped) {
      woken = false;
      try {
        await drain();
        await sleep((await hasUnsettledLines(register)) ? UNSETTLED_MS : pollMs);
      } catch (failure) {
        if (!stopped) onFailure(failure);
        await sleep(RETRY_MS);
      }
    }
  };

  const stopListening = await register.listen(OUTBOX_CHANNEL, () => {
    woken = true;
    wake();
  });
  const running = run();
  return async () => {
    stopped = true;
    wake();
    await running;
    await stopListening();
  };
}
