import type { EntryRoom } from '@portulan/domain';
import type { Queryable } from '@portulan/register';

/** How far the documents of a room have come: in another epoch rows were deleted, and what is remembered may be of things that are no more. */
export interface RoomState {
  readonly epoch: string;
  /** The last change that was committed. */
  readonly change: string;
}

/** The moment at which a question came. All that it is answered with is at least as fresh; each room is looked at once for it. */
export interface Moment {
  state(room: EntryRoom): Promise<RoomState>;
}

/** One look in an index: nearly every answer finds that nothing has changed. */
const STATE_SQL = `
SELECT epoch, coalesce((SELECT change FROM search_document WHERE room = $1 ORDER BY change DESC LIMIT 1), 0) AS change FROM search_epoch`;

/**
 * Now.
 *
 * @param onLook told what each look finds
 */
export function openMoment(register: Queryable, onLook: (room: EntryRoom, state: RoomState) => void = () => undefined): Moment {
  const looks = new Map<EntryRoom, Promise<RoomState>>();
  const look = async (room: EntryRoom) => {
    const [state] = await register.prepared<RoomState>(STATE_SQL, [room]);
    onLook(room, state as RoomState);
    return state as RoomState;
  };
  return {
    state(room) {
      const state = looks.get(room) ?? look(room);
      looks.set(room, state);
      return state;
    },
  };
}

/** Whether what was remembered of a room holds at that state. */
export const isSameState = (known: RoomState, state: RoomState): boolean => known.epoch === state.epoch && known.change === state.change;
