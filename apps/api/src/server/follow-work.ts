import type { Register } from '@portulan/register';

export interface WorkFollower {
  /** Whoever leaves work says so there, once it is committed. */
  readonly channel: string;
  /** Work that failed, or that was left, is looked at again after so long. */
  readonly lookAgainMs: number;
  /** One round: all that there is to do. What it throws is told, and tried again. */
  readonly round: () => Promise<void>;
  readonly onFailure: (failure: unknown) => void;
}

/**
 * Does work that waits in the database: at once, when a notice comes, and from time to time. One round at a time; a notice
 * during a round is followed by another round.
 *
 * @returns what stops it, once the round in hand has ended
 */
export async function followWork(register: Pick<Register, 'listen'>, { channel, lookAgainMs, round, onFailure }: WorkFollower): Promise<() => Promise<void>> {
  let running: Promise<void> | null = null;
  let isAskedAgain = false;
  let isStopping = false;
  const work = async () => {
    do {
      isAskedAgain = false;
      try {
        await round();
      } catch (failure) {
        if (!isStopping) onFailure(failure);
      }
    } while (isAskedAgain && !isStopping);
  };
  const look = () => {
    isAskedAgain = true;
    running ??= work().finally(() => (running = null));
  };
  const unlisten = await register.listen(channel, look);
  const timer = setInterval(look, lookAgainMs);
  look();
  return async () => {
    isStopping = true;
    clearInterval(timer);
    await unlisten();
    await running;
  };
}

/** The kind of a failure, for a log that tells nothing private. */
export const kindOf = (failure: unknown): string => (failure instanceof Error ? failure.name : 'unknown');
