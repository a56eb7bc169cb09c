import { eraseExpiredOnce, type Register } from '@portulan/register';

/** Whichever server looks first after midnight does it for all. */
const LOOK_AGAIN_MS = 3_600_000;

/**
 * Erases, once a night, what is of persons and older than the networks keep it.
 *
 * @returns what stops it, once what is under way is done
 */
export function followRetention(register: Register, warn: (sentence: string) => void): () => Promise<void> {
  let round: Promise<void> | null = null;
  const look = () => {
    round ??= eraseExpiredOnce(register)
      .then(() => undefined)
      .catch((failure: unknown) => warn(`What is too old of persons could not be erased, and will be tried again. (${failure instanceof Error ? failure.name : 'unknown'})`))
      .finally(() => (round = null));
  };
  const timer = setInterval(look, LOOK_AGAIN_MS);
  look();
  return async () => {
    clearInterval(timer);
    await round;
  };
}
