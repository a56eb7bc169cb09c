import { setTimeout as wait } from 'node:timers/promises';
import type { AtlasState } from '../deltas/live-atlas.js';
import type { TileAnswer, TileQuestion } from './messages.js';
import { TileThread, type Thread, type Waiting } from './tile-thread.js';

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 30_000;

/**
 * The thread that answers, and the one that is getting ready to take its place. A thread that ends by itself is replaced;
 * what it left unanswered is asked of the next one, once.
 */
export class Threads {
  private current: TileThread;
  private next: TileThread | undefined;
  private isNextReady = false;
  private isClosed = false;
  /** Threads that ended one after the other without any answer. */
  private losses = 0;
  private readonly retried = new WeakSet<Waiting>();

  /** @param startThread starts one that reads the database anew, or takes up what has been kept, where it can. */
  constructor(
    private readonly startThread: (isAnew: boolean) => Thread,
    private readonly say: (sentence: string) => void,
  ) {
    this.current = this.startCurrent(false);
  }

  get isAlive(): boolean {
    return !this.isClosed && this.losses === 0;
  }

  ask(question: TileQuestion): Promise<TileAnswer> {
    return this.current.ask(question);
  }

  /**
   * Takes in what has changed and says which state serves since. When the atlas is worn a new one is read meanwhile; when it is
   * behind, this waits for the new one.
   */
  async follow(): Promise<AtlasState> {
    if (this.next && this.isNextReady) return this.change(this.next);
    const state = (await this.current.ask({ ask: 'follow' })) as AtlasState;
    if (!state.isWorn) return state;
    const ready = this.prepare();
    if (!state.isBehind) {
      ready.catch((failure: unknown) => this.say(`A new map index could not be read; the present one goes on. (${String(failure)})`));
      return state;
    }
    return this.change(await ready);
  }

  async close(): Promise<void> {
    this.isClosed = true;
    await Promise.all([this.current.end(), this.next?.end()]);
  }

  /** The next thread, once it has read the whole. */
  private async prepare(): Promise<TileThread> {
    if (this.next) return this.next;
    const next = new TileThread(this.startThread(true), this.say, (error, unanswered) => {
      this.dropNext(next);
      for (const { reject } of unanswered) reject(error);
    });
    this.next = next;
    try {
      await next.ask({ ask: 'follow' });
      this.isNextReady = true;
      return next;
    } catch (failure) {
      this.dropNext(next);
      void next.end();
      throw failure;
    }
  }

  private dropNext(thread: TileThread): void {
    if (this.next === thread) this.next = undefined;
    this.isNextReady = false;
  }

  /** Makes it as fresh as can be, then lets it answer. */
  private async change(next: TileThread): Promise<AtlasState> {
    const state = (await next.ask({ ask: 'follow' })) as AtlasState;
    this.dropNext(next);
    const before = this.current;
    this.current = next;
    before.retire();
    return state;
  }

  private startCurrent(isAnew: boolean): TileThread {
    const thread = new TileThread(this.startThread(isAnew), this.say, (error, unanswered) => void this.replace(thread, error, unanswered));
    return thread;
  }

  private async replace(ended: TileThread, error: Error, unanswered: readonly Waiting[]): Promise<void> {
    if (this.isClosed) {
      for (const { reject } of unanswered) reject(error);
      return;
    }
    this.losses = ended.hasAnswered ? 1 : this.losses + 1;
    this.say(`The map index has stopped and is started again. (${error.message})`);
    if (this.losses > 1) await wait(Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** this.losses));
    // Threads that were changed for another, or closed meanwhile, need no heir.
    if (this.current !== ended || this.isClosed) return;
    // What the one before could do nothing with is left where it is.
    this.current = this.startCurrent(!ended.hasAnswered);
    for (const waiting of unanswered) {
      if (this.retried.has(waiting)) waiting.reject(error);
      else {
        this.retried.add(waiting);
        this.current.put(waiting);
      }
    }
    this.current.ask({ ask: 'follow' }).then(
      () => (this.losses = 0),
      () => undefined,
    );
  }
}
