import { setTimeout as wait } from 'node:timers/promises';
import { beginLinkRound, endLinkRound, LINK_CHANNEL, refreshLinks, type Register } from '@portulan/register';
import { lookAtLinks } from './look-at-links.js';
import type { Looker } from './open-looker.js';

export interface LinkFollowing {
  /** Links looked at in a night; 0: none, ever. */
  readonly mostANight: number;
  readonly look: Looker;
  readonly warn: (sentence: string) => void;
  readonly now?: () => Date;
}

const LOOK_AT_CLOCK_MS = 600_000;
const NIGHT_BEGINS_HOUR = 2;
const NIGHT_ENDS_HOUR = 6;
const PAUSE_MS = 3_000;
const MOST_OF_HOST = 25;
const MOST_ASKED = 100;

/** Whether the clock of the server says that most people sleep. */
export const isNight = (now: Date): boolean => now.getHours() >= NIGHT_BEGINS_HOUR && now.getHours() < NIGHT_ENDS_HOUR;
const dayOf = (now: Date) => now.toISOString().slice(0, 10);

/**
 * Looks at links once a night, on one server, and at those that somebody asks for.
 *
 * @returns what stops it, once the questions on their way are answered
 */
export async function followLinks(register: Register, { mostANight, look, warn, now = () => new Date() }: LinkFollowing): Promise<() => Promise<void>> {
  if (mostANight === 0) return async () => undefined;
  const stopping = new AbortController();
  const { signal } = stopping;
  const pause = () => wait(PAUSE_MS, undefined, { signal }).catch(() => undefined);
  const round = (most: number, isAskedOnly: boolean) =>
    lookAtLinks(register, { look, pause, most, isAskedOnly, mostOfHost: MOST_OF_HOST, today: dayOf(now()), isStopping: () => signal.aborted });
  const nightly = async () => {
    const night = dayOf(now());
    if (!isNight(now()) || !(await beginLinkRound(register, night))) return;
    await refreshLinks(register);
    await endLinkRound(register, night, await round(mostANight, false));
  };
  let work = Promise.resolve();
  const queue = (step: () => Promise<unknown>) => {
    work = work.then(async () => {
      if (signal.aborted) return;
      try {
        await step();
      } catch (failure) {
        warn(`Links could not be looked at, and will be later. (${failure instanceof Error ? failure.name : 'unknown'})`);
      }
    });
  };
  const unlisten = await register.listen(LINK_CHANNEL, () => queue(() => round(MOST_ASKED, true)));
  const timer = setInterval(() => queue(nightly), LOOK_AT_CLOCK_MS);
  queue(nightly);
  return async () => {
    stopping.abort();
    clearInterval(timer);
    await unlisten();
    await work;
  };
}
