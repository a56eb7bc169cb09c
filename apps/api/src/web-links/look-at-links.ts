import { isFailure } from '@portulan/domain';
import { listDueLinks, reviewLink, type DueLink, type DueLinksQuestion, type LinkLook, type Register } from '@portulan/register';
import type { Looker } from './open-looker.js';

export interface LinkRoundOptions extends DueLinksQuestion {
  readonly look: Looker;
  /** ISO day. */
  readonly today: string;
  /** Waits between two questions to one host. */
  readonly pause: () => Promise<void>;
  readonly isStopping?: () => boolean;
}

/** Hosts asked at once, one question each. */
const HOSTS_AT_ONCE = 4;
/** As many hosts that do not answer, and none that does, tell of our own network rather than of theirs. */
const SILENT_LINKS = 5;

/**
 * Looks at the links that are due: one question a host at a time, a pause in between, a host that asks for peace left for
 * the night. Where nobody at all answers, nothing is held against anyone.
 *
 * @returns how many links were looked at, their outcome kept
 */
export async function lookAtLinks(register: Register, { look, today, pause, isStopping = () => false, ...question }: LinkRoundOptions): Promise<number> {
  const round = new LinkRound(register, today);
  const queues = [...queueByHost(await listDueLinks(register, question)).values()];
  const work = async () => {
    for (let queue = queues.shift(); queue !== undefined; queue = queues.shift()) {
      for (const [index, link] of queue.entries()) {
        if (isStopping() || round.isCutOff) return;
        if (index > 0) await pause();
        const seen = await look(link.url);
        await round.keep(link, seen);
        if (seen.outcome === 'unsettled') break;
      }
    }
  };
  await Promise.all(Array.from({ length: HOSTS_AT_ONCE }, work));
  return round.end();
}

function queueByHost(links: readonly DueLink[]): Map<string, DueLink[]> {
  const queues = new Map<string, DueLink[]>();
  for (const link of links) queues.set(link.host, [...(queues.get(link.host) ?? []), link]);
  return queues;
}

/** Holds failures back until somebody has answered. */
class LinkRound {
  private readonly held: (readonly [DueLink, LinkLook])[] = [];
  private hasAnswer = false;
  private kept = 0;

  constructor(
    private readonly register: Register,
    private readonly today: string,
  ) {}

  get isCutOff(): boolean {
    return !this.hasAnswer && this.held.length >= SILENT_LINKS;
  }

  async keep(link: DueLink, look: LinkLook): Promise<void> {
    if (look.status !== null) this.hasAnswer = true;
    if (!this.hasAnswer && (isFailure(look.outcome) || look.outcome === 'unsettled')) {
      this.held.push([link, look]);
      return;
    }
    await this.write(link, look);
    await this.writeHeld();
  }

  async end(): Promise<number> {
    if (!this.isCutOff) await this.writeHeld();
    return this.kept;
  }

  private async writeHeld(): Promise<void> {
    for (const [link, look] of this.held.splice(0)) await this.write(link, look);
  }

  private async write(link: DueLink, look: LinkLook): Promise<void> {
    await reviewLink(this.register, link, look, this.today);
    this.kept += 1;
  }
}
