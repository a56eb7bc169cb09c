import { parentPort, workerData } from 'node:worker_threads';
import { openRegister } from '@portulan/register';
import { READS_AT_ONCE } from '../columns/read-entry-columns.js';
import { LiveAtlas } from '../deltas/live-atlas.js';
import { AtlasKeeper } from '../kept/atlas-keeper.js';
import { answerFrom } from './answer-from.js';
import type { Envelope, Failure, Remark, TileAnswer, TileQuestion, TileWorkerData } from './messages.js';

/**
 * The worker's own thread: reading an atlas and scanning it never hold up a request of the server. A question that finds no
 * atlas waits for it; when it could not be read, the next question tries again.
 */
let opening: Promise<LiveAtlas> | undefined;

async function openAtlas(): Promise<LiveAtlas> {
  const { database, kept, isAnew } = workerData as TileWorkerData;
  const register = await openRegister(database, { poolSize: READS_AT_ONCE + 1 });
  const say = (sentence: string) => parentPort?.postMessage({ sentence } satisfies Remark);
  try {
    return await LiveAtlas.open(register, { keeper: kept && new AtlasKeeper(register, kept, say), isAnew });
  } catch (failure) {
    await register.close();
    throw failure;
  }
}

async function answer(question: TileQuestion): Promise<TileAnswer> {
  opening ??= openAtlas().catch((failure: unknown) => {
    opening = undefined;
    throw failure;
  });
  const live = await opening;
  return question.ask === 'follow' ? live.follow() : answerFrom(live.atlas, question);
}

parentPort?.on('message', ({ number, content }: Envelope<TileQuestion>) => {
  answer(content).then(
    (result) => parentPort?.postMessage({ number, content: result } satisfies Envelope<TileAnswer>),
    (error: unknown) => parentPort?.postMessage({ number, failure: error instanceof Error ? error.message : String(error) } satisfies Failure),
  );
});
