import { advanceSheets, SHEET_CHANNEL } from '@portulan/exchange';
import type { Register } from '@portulan/register';
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
  let round: Promise<void> | null = null;
  let isAskedAgain = false;
  let isStopping = false;
  const work = async () => {
    do {
      isAskedAgain = false;
      try {
        await advanceSheets(register, sayValue, () => {
          if (isStopping) throw new Stopping();
        });
      } catch (failure) {
        if (failure instanceof Stopping) return;
        warn(`Sheets could not be gone on with, and will be tried again. (${failure instanceof Error ? failure.name : 'unknown'})`);
      }
    } while (isAskedAgain);
  };
  const look = () => {
    isAskedAgain = true;
    round ??= work().finally(() => (round = null));
  };
  const unlisten = await register.listen(SHEET_CHANNEL, look);
  const timer = setInterval(look, LOOK_AGAIN_MS);
  look();
  return async () => {
    isStopping = true;
    clearInterval(timer);
    await unlisten();
    await round;
  };
}
