import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Pool } from 'pg';
import { from, to } from 'pg-copy-streams';

/**
 * A connection that breaks, or that we cut, tells everybody who has to do with it: the copy, whose reader is told by
 * the stream, and the client itself. What nobody listens to would end the process.
 */
const ignore = (): void => undefined;

/** Streams a `COPY (...) TO STDOUT`; the connection is given back once the stream closes, and dropped if it broke off. */
export async function copyRowsTo(pool: Pool, sql: string): Promise<Readable> {
  const client = await pool.connect();
  client.on('error', ignore);
  const stream = client.query(to(sql));
  let ended = false;
  stream.once('end', () => (ended = true));
  stream.once('close', () => {
    stream.on('error', ignore);
    if (ended) client.off('error', ignore);
    // A copy that was broken off still has rows on the wire: that connection cannot serve again.
    client.release(!ended);
  });
  return stream;
}

/** Feeds a `COPY ... FROM STDIN` from text or bytes, whatever their cut, and returns the number of rows written. */
export async function copyRowsFrom(
  pool: Pool,
  sql: string,
  source: AsyncIterable<string | Buffer> | Iterable<string | Buffer>,
): Promise<number> {
  const client = await pool.connect();
  client.on('error', ignore);
  let failed = true;
  try {
    const sink = client.query(from(sql));
    sink.on('error', ignore);
    await pipeline(Readable.from(source), sink);
    failed = false;
    return sink.rowCount;
  } finally {
    if (!failed) client.off('error', ignore);
    client.release(failed);
  }
}
