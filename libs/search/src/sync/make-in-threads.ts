import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { DatabaseConfig } from '@portulan/register';
import type { MakingOrder, MakingThreadData } from './make-documents.js';

/** While one waits for rows or writes, the other makes documents. */
const THREADS = 2;

const startThread = (workerData: MakingThreadData) => new Worker(new URL('./making-thread.js', import.meta.url), { workerData });

/**
 * Has the documents of an order made by threads that have connections of their own: whoever asks this process something
 * meanwhile is answered as ever. When one fails, or at the signal, all are ended.
 */
export async function makeInThreads(database: DatabaseConfig, order: MakingOrder, signal?: AbortSignal, start = startThread): Promise<void> {
  signal?.throwIfAborted();
  const threads = Array.from({ length: THREADS }, () => start({ database, order }));
  try {
    await Promise.all(threads.map((thread) => seeToTheEnd(thread, signal)));
  } finally {
    await Promise.all(threads.map((thread) => thread.terminate()));
  }
}

async function seeToTheEnd(thread: Worker, signal: AbortSignal | undefined): Promise<void> {
  // A failure of the thread is an `error` event, which rejects here.
  const [code] = (await once(thread, 'exit', { signal })) as [number];
  if (code !== 0) throw new Error(`Documents could not be made: the thread that makes them ended with code ${code}.`);
}
