import { OUTBOX_CHANNEL, type Register } from '@portulan/register';
import { UNSETTLED_POLL_MS, type DocumentSync } from './document-sync.js';

/** For lines whose notice was lost, and those held back by a transaction that was still running. */
const POLL_MS = 1000;
const RECONCILE_MS = 30 * 60_000;

/** Takes every change to the documents, and to the engine outside when there is one, soon after it is committed. */
export class Follower {
  private isStopped = false;
  private isDue = false;
  private isUnsettled = false;
  private wake: () => void = () => undefined;
  private reconciledAt = Date.now();

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
      this.wake();
      await running;
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
      if (Date.now() - this.reconciledAt > RECONCILE_MS) {
        this.reconciledAt = Date.now();
        await this.documents.reconcile();
      }
      await this.afterDocuments();
    } catch (failure) {
      this.log(`The search could not follow the latest changes and will try again; nothing is lost. (${String(failure)})`);
    }
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
