import { OUTBOX_CHANNEL, type Register } from '@portulan/register';
import { UNSETTLED_POLL_MS, type DocumentSync } from './document-sync.js';

/** For lines whose notice was lost, and those held back by a transaction that was still running. */
const POLL_MS = 1000;
const RECONCILE_MS = 30 * 60_000;

/** Compares everything once, then takes every change to the documents, and to the engine outside when there is one, soon after it is committed. */
export class Follower {
  private isStopped = false;
  private isDue = false;
  private isUnsettled = false;
  private wake: () => void = () => undefined;
  /** The first comparison comes with the first turn: a server that opens does not wait for it. */
  private reconciledAt = -Infinity;
  /** Apart, as making everything again takes its time, and changes go on meanwhile. */
  private reconciling: Promise<void> | undefined;
  private readonly stopping = new AbortController();
  /** The engine outside is told apart: however long it takes, documents do not wait for it. */
  private feeding: Promise<void> | undefined;
  private isFeedDue = false;

  constructor(
    private readonly register: Register,
    private readonly documents: DocumentSync,
    private readonly afterDocuments: () => Promise<void>,
    private readonly log: (sentence: string) => void,
  ) {}

  /** Starts; the result stops and resolves when the work under way is done. */
  async start(): Promise<() => Promise<void>> {
    const unlisten = await this.register.listen(OUTBOX_CHANNEL, () => {
      this.isDue = true;
      this.wake();
    });
    const running = this.run();
    return async () => {
      this.isStopped = true;
      this.stopping.abort();
      this.wake();
      await running;
      await this.reconciling;
      await this.feeding;
      await unlisten();
    };
  }

  private async run(): Promise<void> {
    while (!this.isStopped) {
      this.isDue = false;
      await this.takeChanges();
      if (!this.isDue && !this.isStopped) await this.pause();
    }
  }

  private async takeChanges(): Promise<void> {
    try {
      this.isUnsettled = await this.documents.drain();
      const isTime = Date.now() - this.reconciledAt > RECONCILE_MS;
      if ((await this.documents.hasLostRows()) || isTime) this.reconcile();
      this.feed();
    } catch (failure) {
      this.log(`The search could not follow the latest changes and will try again; nothing is lost. (${String(failure)})`);
    }
  }

  private reconcile(): void {
    if (this.reconciling) return;
    this.reconciledAt = Date.now();
    this.reconciling = this.documents
      .reconcile(this.stopping.signal)
      .catch((failure: unknown) => {
        // At the next turn, unless it was us who cut it short.
        this.reconciledAt = -Infinity;
        if (!this.isStopped) this.log(`What is found could not be compared with what is kept; it will be tried again. (${String(failure)})`);
      })
      .finally(() => {
        this.reconciling = undefined;
        if (!this.isStopped) this.feed();
      });
  }

  /** Starts a turn of the engine outside, or one more after the turn under way. */
  private feed(): void {
    if (this.feeding) {
      this.isFeedDue = true;
      return;
    }
    this.isFeedDue = false;
    this.feeding = this.afterDocuments()
      .catch((failure: unknown) => this.log(`The search engine could not follow and will be told again; nothing is lost. (${String(failure)})`))
      .finally(() => {
        this.feeding = undefined;
        if (this.isFeedDue && !this.isStopped) this.feed();
      });
  }

  private pause(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, this.isUnsettled ? UNSETTLED_POLL_MS : POLL_MS);
      timer.unref();
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
