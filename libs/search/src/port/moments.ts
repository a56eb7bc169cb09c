import type { EntryRoom } from '@portulan/domain';
import type { Queryable } from '@portulan/register';
import { isSameState, openMoment, type Moment, type RoomState } from './moment.js';

/** What the last look at a room found, and whether the one before had found the same. */
interface Seen {
  readonly state: RoomState;
  readonly isSteady: boolean;
}

/**
 * Opens a moment for each question without having it wait for the look: nearly every look finds that nothing has changed,
 * so the answer is made meanwhile as if it had, and made again when it was not so.
 */
export class Moments {
  private readonly seen = new Map<EntryRoom, Seen>();

  constructor(private readonly register: Queryable) {}

  /**
   * An answer as fresh as this call. While a room changes from one look to the next, the look is waited for: an answer
   * would be made twice.
   *
   * @param make makes it with what the moment finds; called twice where something has changed
   */
  async answer<Answer>(make: (moment: Moment) => Promise<Answer>): Promise<Answer> {
    const moment = openMoment(this.register, (room, state) => this.note(room, state));
    const assumed = new Map<EntryRoom, RoomState>();
    const answer = await make({
      state: (room) => {
        const state = assumed.get(room) ?? this.steadyState(room);
        if (!state) return moment.state(room);
        assumed.set(room, state);
        // What is asked of others first goes on its way first. A look that fails is told to whoever waits for the answer, below.
        setImmediate(() => void moment.state(room).catch(() => undefined));
        return Promise.resolve(state);
      },
    });
    for (const [room, state] of assumed) if (!isSameState(state, await moment.state(room))) return make(moment);
    return answer;
  }

  private steadyState(room: EntryRoom): RoomState | undefined {
    const seen = this.seen.get(room);
    return seen?.isSteady ? seen.state : undefined;
  }

  private note(room: EntryRoom, state: RoomState): void {
    const before = this.seen.get(room);
    this.seen.set(room, { state, isSteady: before !== undefined && isSameState(before.state, state) });
  }
}
