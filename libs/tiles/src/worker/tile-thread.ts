import type { Envelope, Failure, Remark, TileAnswer, TileQuestion } from './messages.js';

/** What is needed of a worker thread; a test gives one of its own. */
export interface Thread {
  on(event: 'message', listener: (message: Envelope<TileAnswer> | Failure | Remark) => void): unknown;
  on(event: 'error', listener: (error: Error) => void): unknown;
  on(event: 'exit', listener: () => void): unknown;
  postMessage(message: Envelope<TileQuestion>): void;
  terminate(): Promise<unknown>;
}

/** A question put to a thread, and who waits for its answer. */
export interface Waiting {
  readonly question: TileQuestion;
  readonly resolve: (answer: TileAnswer) => void;
  readonly reject: (error: Error) => void;
}

/** One thread, with the questions it has not answered yet. */
export class TileThread {
  private readonly waiting = new Map<number, Waiting>();
  private nextNumber = 1;
  private failure: Error | undefined;
  private isRetired = false;
  /** Whether it has answered anything: one that never has may be unable to. */
  hasAnswered = false;

  /**
   * @param say told what the thread has to say beside its answers.
   * @param onEnd told when the thread ends without being asked to, with what it leaves unanswered.
   */
  constructor(
    private readonly thread: Thread,
    say: (sentence: string) => void,
    onEnd: (error: Error, unanswered: readonly Waiting[]) => void,
  ) {
    thread.on('message', (message) => ('sentence' in message ? say(message.sentence) : this.settle(message)));
    thread.on('error', (error) => (this.failure = error));
    thread.on('exit', () => {
      const unanswered = [...this.waiting.values()];
      this.waiting.clear();
      const error = this.failure ?? new Error('The map index has stopped.');
      if (this.isRetired) for (const { reject } of unanswered) reject(error);
      else onEnd(error, unanswered);
    });
  }

  ask(question: TileQuestion): Promise<TileAnswer> {
    return new Promise((resolve, reject) => this.put({ question, resolve, reject }));
  }

  /** The same for who waits already. */
  put(waiting: Waiting): void {
    const number = this.nextNumber++;
    this.waiting.set(number, waiting);
    this.thread.postMessage({ number, content: waiting.question });
  }

  /** Answers what it was asked, then ends. */
  retire(): void {
    this.isRetired = true;
    if (this.waiting.size === 0) void this.thread.terminate();
  }

  /** Ends at once. */
  async end(): Promise<void> {
    this.isRetired = true;
    await this.thread.terminate();
  }

  private settle(message: Envelope<TileAnswer> | Failure): void {
    const waiting = this.waiting.get(message.number);
    this.waiting.delete(message.number);
    this.hasAnswered = true;
    if ('failure' in message) waiting?.reject(new Error(message.failure));
    else waiting?.resolve(message.content);
    if (this.isRetired) this.retire();
  }
}
