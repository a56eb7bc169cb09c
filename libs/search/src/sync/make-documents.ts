import type { DatabaseConfig, Register, UnitOfWork } from '@portulan/register';
import { streamDocuments, type Slice, type TwinUnits } from '../documents/index.js';
import { loadVocabulary } from '../vocabulary/index.js';
import { NextDocuments } from './next-documents.js';
import { Tally } from './tally.js';

/** What is to be made. Several may work at one order, in threads of their own: it goes from one to the other as it is. */
export interface MakingOrder {
  readonly slices: readonly Slice[];
  /** The name of the snapshot that all of them see. */
  readonly snapshot: string;
  /** The last change known to it: documents changed since are newer than what is made, and left as they are. */
  readonly reached: string;
  /** How many documents it knows. */
  readonly kept: string;
  /** The changes given lie above this one. */
  readonly base: string;
  /** The memory of a `Tally`. */
  readonly tally: SharedArrayBuffer;
}

/** What a thread that makes documents is told. */
export interface MakingThreadData {
  readonly database: DatabaseConfig;
  readonly order: MakingOrder;
}

/**
 * Takes slices of the order as long as there are any, makes their documents and writes those that differ into the next table.
 *
 * @param units transactions that see the snapshot of the order
 */
export async function makeDocuments(register: Register, units: TwinUnits, order: MakingOrder, signal?: AbortSignal): Promise<void> {
  const tally = new Tally(order.tally);
  const vocabulary = await loadVocabulary(units[0]);
  const next = new NextDocuments(register, order, tally);
  let adding: Promise<void> = Promise.resolve();
  try {
    for await (const documents of streamDocuments(units, vocabulary, () => order.slices[tally.takeSlice()])) {
      signal?.throwIfAborted();
      await adding;
      adding = next.add(documents);
      // Told at the next turn; until then nobody listens.
      adding.catch(() => undefined);
    }
    await adding;
    await next.end();
  } finally {
    // Whoever throws the table away must not meet a batch that is still on its way.
    await adding.finally(() => next.written());
  }
}

/** Work with a transaction that sees what the one sees that gave the snapshot its name. */
export function seeTheSame<T>(register: Register, snapshot: string, work: (unit: UnitOfWork) => Promise<T>): Promise<T> {
  return register.transaction(async (unit) => {
    await unit.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY');
    await unit.query(`SET TRANSACTION SNAPSHOT '${snapshot}'`);
    return work(unit);
  });
}
