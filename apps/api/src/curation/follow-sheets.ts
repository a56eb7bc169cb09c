import { advanceSheets, SHEET_CHANNEL } from '@portulan/exchange';
import type { Register } from '@portulan/register';
import { followWork, kindOf } from '../server/follow-work.js';
import { sayValue } from './say-value.js';

/** Sheets that a stopped server left are gone on with; those just asked for are told by a notice. */
const LOOK_AGAIN_MS = 60_000;

/** Stops the work between two batches. */
class Stopping extends Error {}

/**
 * Plans and applies sheets as they are asked for, and goes on with those that were left in the middle.
 *
 * @returns what stops it, once the batch in hand is kept
 */
export async function followSheets(register: Register, warn: (sentence: string) => void): Promise<() => Promise<void>> {
  let isStopping = false;
  const stop = await followWork(register, {
    channel: SHEET_CHANNEL,
    lookAgainMs: LOOK_AGAIN_MS,
    round: () =>
      advanceSheets(register, sayValue, () => {
        if (isStopping) throw new Stopping();
      }),
    onFailure: (failure) => warn(`Sheets could not be gone on with, and will be tried again. (${kindOf(failure)})`),
  });
  return () => {
    isStopping = true;
    return stop();
  };
}
