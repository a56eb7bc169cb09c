import { LRUCache } from 'lru-cache';

/** An answer as it went out, compressed or not. */
export interface KeptAnswer {
  readonly body: Buffer;
  /** Those of `KEPT_HEADERS` that it bore. */
  readonly headers: Readonly<Record<string, string>>;
}

/** What says how the body is to be read; the other headers are made anew for every reader. */
export const KEPT_HEADERS = ['content-type', 'content-encoding', 'vary'] as const;

const BYTES_MAX = 32 * 1024 * 1024;
const ANSWER_BYTES_MAX = 512 * 1024;
const KEY_LENGTH_MAX = 2048;

/** Answers already made, the least asked for leaving first; never more than 32 MiB of them. */
export class AnswerKeeper {
  private readonly answers = new LRUCache<string, KeptAnswer>({
    maxSize: BYTES_MAX,
    maxEntrySize: ANSWER_BYTES_MAX,
    sizeCalculation: ({ body }, key) => body.length + key.length,
  });

  find(key: string): KeptAnswer | undefined {
    return this.answers.get(key);
  }

  /** Keeps an answer under a key that another answer cannot have; too large a one is let go. */
  keep(key: string, answer: KeptAnswer): void {
    if (key.length <= KEY_LENGTH_MAX) this.answers.set(key, answer);
  }
}
