import { parentPort, workerData } from 'node:worker_threads';
import { openRegister } from '@portulan/register';
import { Atlas } from './atlas.js';
import { answerFrom } from './answer-from.js';
import type { Envelope, TileAnswer, TileQuestion, TileWorkerData } from './messages.js';
import { readAtlas } from './read-atlas.js';

/**
 * The worker's own thread: building an atlas and scanning it never hold up a request of the server. A refresh builds
 * the next atlas beside the one that answers, then takes its place.
 */
const register = await openRegister((workerData as TileWorkerData).database, { poolSize: 1 });
let atlas: Atlas | undefined;

async function answer(question: TileQuestion): Promise<TileAnswer> {
  if (question.ask === 'refresh') {
    atlas = await readAtlas(register);
    return null;
  }
  atlas ??= await readAtlas(register);
  return answerFrom(atlas, question);
}

parentPort?.on('message', ({ number, content }: Envelope<TileQuestion>) => {
  answer(content).then(
    (result) => parentPort?.postMessage({ number, content: result } satisfies Envelope<TileAnswer>),
    (error: unknown) => parentPort?.postMessage({ number, failure: error instanceof Error ? error.message : String(error) }),
  );
});
