import type { EntryRoom } from '@portulan/domain';
import type { Asked, FindRequest, Found, SearchEngine } from '../port/index.js';
import type { Question } from '../words/index.js';

/** After a failure, the preferred engine is left alone for this long: no reader waits for it twice. */
const REST_MS = 3000;

/**
 * The engine that answers: the preferred one while it is in step with the documents, else the one that always is. A
 * failure is not shown to the reader, who gets the other's answer.
 */
export class EngineInService implements SearchEngine {
  private restUntil = 0;
  private isInStep = false;

  constructor(
    private readonly preferred: SearchEngine,
    private readonly fallback: SearchEngine,
    private readonly log: (sentence: string) => void,
  ) {}

  get name(): SearchEngine['name'] {
    return this.isPreferred() ? this.preferred.name : this.fallback.name;
  }

  /** Told by the sync: an engine that is being filled would find half of what there is. */
  setInStep(isInStep: boolean): void {
    if (isInStep) this.restUntil = 0;
    this.isInStep = isInStep;
  }

  find(room: EntryRoom, request: FindRequest): Promise<Found> {
    return this.ask((engine) => engine.find(room, request));
  }

  countEach(room: EntryRoom, asked: readonly Asked[]): Promise<number[]> {
    return this.ask((engine) => engine.countEach(room, asked));
  }

  matchIds(room: EntryRoom, question: Question): Promise<string[]> {
    return this.ask((engine) => engine.matchIds(room, question));
  }

  private isPreferred(): boolean {
    return this.isInStep && Date.now() >= this.restUntil;
  }

  private async ask<T>(question: (engine: SearchEngine) => Promise<T>): Promise<T> {
    if (!this.isPreferred()) return question(this.fallback);
    try {
      return await question(this.preferred);
    } catch (failure) {
      this.restUntil = Date.now() + REST_MS;
      this.log(`${this.preferred.name} does not answer: PostgreSQL answers in its place. (${String(failure)})`);
      return question(this.fallback);
    }
  }
}
