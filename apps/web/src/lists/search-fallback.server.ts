import { API_BASE } from '@portulan/contract';

const KEPT_MILLISECONDS = 30_000;

type AskHealth = (address: string) => Promise<{ readonly search?: { readonly isFallback?: boolean } }>;

/**
 * Remembers whether PostgreSQL answers because the search engine is away. The answer counts every document: it is asked
 * for beside the pages, at most twice a minute, and no page waits for it.
 */
export class SearchFallback {
  private isFallback = false;
  private askedAt = -Infinity;

  constructor(private readonly now: () => number = () => performance.now()) {}

  /** What is known at this time; asks again when that has grown old. */
  read(ask: AskHealth): boolean {
    if (this.now() - this.askedAt > KEPT_MILLISECONDS) {
      this.askedAt = this.now();
      void ask(`${API_BASE}/health/ready`).then(
        ({ search }) => {
          this.isFallback = search?.isFallback === true;
        },
        () => undefined,
      );
    }
    return this.isFallback;
  }
}
