import { beginNight, searchDuplicates, submitDormancy, type NightWork, type Register } from '@portulan/register';
import { isNight } from '../web-links/follow-links.js';
import { kindOf } from './follow-work.js';

export interface NightFollowing {
  readonly warn: (sentence: string) => void;
  readonly now?: () => Date;
}

const LOOK_AT_CLOCK_MS = 600_000;

/** What is done while most people sleep, in this order. */
const WORKS: readonly (readonly [NightWork, (register: Register) => Promise<unknown>])[] = [
  ['duplicates', (register) => searchDuplicates(register)],
  ['dormant', submitDormancy],
];

/**
 * Does the work of the night once a night, on one server: looks for entries that look alike, and puts to sleep those that nobody looks
 * after, where their network wants that.
 *
 * @returns what stops it, once the work in hand is done
 */
export function followNights(register: Register, { warn, now = () => new Date() }: NightFollowing): () => Promise<void> {
  let isStopping = false;
  const nightly = async () => {
    if (!isNight(now())) return;
    for (const [work, run] of WORKS) {
      if (isStopping) return;
      try {
        if (await beginNight(register, work, now().toISOString().slice(0, 10))) await run(register);
      } catch (failure) {
        warn(`The work of the night (${work}) was not finished, and will be gone on with the next one. (${kindOf(failure)})`);
      }
    }
  };
  let running: Promise<void> | null = null;
  const look = () => {
    running ??= nightly().finally(() => (running = null));
  };
  const timer = setInterval(look, LOOK_AT_CLOCK_MS);
  look();
  return async () => {
    isStopping = true;
    clearInterval(timer);
    await running;
  };
}
