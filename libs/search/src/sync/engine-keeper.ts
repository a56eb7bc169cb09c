import { ENTRY_ROOMS, type EntryRoom } from '@portulan/domain';
import type { FedEngine } from '../port/index.js';
import type { EngineFeed } from './engine-feed.js';

/** Keeps an engine outside the database fed, and knows whether it may answer. */
export class EngineKeeper {
  private isInStep = false;
  /** Said once for each absence, however often it is noticed. */
  private isAbsenceSaid = false;

  /**
   * @param tellInStep told whenever the engine may answer, or may no longer
   */
  constructor(
    private readonly engine: FedEngine,
    private readonly feed: EngineFeed,
    private readonly tellInStep: (isInStep: boolean) => void,
    private readonly log: (sentence: string) => void,
  ) {}

  /** Hands over what is new; after an absence, or when the engine has lost entries, compares everything first. */
  async keepInStep(): Promise<void> {
    // Asked first, as it answers or not within seconds: what is handed over may take its time.
    if (!(await this.engine.isHealthy())) return this.noteAbsence('it does not answer');
    if (this.isInStep) this.isInStep = await this.feed.keep();
    if (!this.isInStep) {
      this.tellInStep(false);
      try {
        await this.feed.reconcile();
      } catch (failure) {
        return this.noteAbsence(String(failure));
      }
    }
    this.isInStep = true;
    this.isAbsenceSaid = false;
    this.tellInStep(true);
  }

  /** Fills new indexes and puts them in the place of those that answer; an engine that is away follows when it is back. */
  async rebuild(rooms: readonly EntryRoom[] = ENTRY_ROOMS): Promise<void> {
    try {
      await this.feed.rebuild(rooms);
    } catch (failure) {
      this.noteAbsence(String(failure));
    }
    await this.keepInStep();
  }

  private noteAbsence(reason: string): void {
    this.isInStep = false;
    this.tellInStep(false);
    if (!this.isAbsenceSaid) this.log(`Meilisearch could not be brought up to date: PostgreSQL answers until it is. (${reason})`);
    this.isAbsenceSaid = true;
  }
}
