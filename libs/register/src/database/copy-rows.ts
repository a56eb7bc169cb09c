import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Pool } from 'pg';
import { from, to } from 'pg-copy-streams';

/** Streams a `COPY (...) TO STDOUT`; the connection is given back once the stream closes, and dropped if it broke off. */
export async function copyRowsTo(pool: Pool, sql: string): Promise<Readable> {
  const client = await pool.connect();
  const stream = client.query(to(sql));
  let ended = false;
  stream.once('end', () => (ended = true));
  // A copy that was broken off still has rows on the wire: that connection cannot serve again.
  stream.once('close', () => client.release(!ended));
  return stream;
}

/** Feeds a `COPY ... FROM STDIN` from text or bytes, whatever their cut, and returns the number of rows written. */
export async function copyRowsFrom(
  pool: Pool,
  sql: string,
  source: AsyncIterable<string | Buffer> | Iterable<string | Buffer>,
): Promise<number> {
  const client = await pool.connect();
  let failure: Error | undefined;
  try {
    const sink = client.query(from(sql));
    await pipeline(Readable.from(source), sink);
    return sink.rowCount;
  } catch (error) {
    failure = error instanceof Error ? error : new Error(String(error));
    throw failure;
  } finally {
    client.release(failure);
  }
}
