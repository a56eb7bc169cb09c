import type { EntryRoom } from '@portulan/domain';
import type { Queryable } from '@portulan/register';
import { ACTOR_ROWS_SQL, type ActorRow } from './actor-row.js';
import { COOPERATION_ROWS_SQL, type CooperationRow } from './cooperation-row.js';
import { PROJECT_ROWS_SQL, type ProjectRow } from './project-row.js';

export interface RoomRows {
  actors: ActorRow;
  cooperations: CooperationRow;
  projects: ProjectRow;
}

const STATEMENTS: Readonly<Record<EntryRoom, string>> = { actors: ACTOR_ROWS_SQL, cooperations: COOPERATION_ROWS_SQL, projects: PROJECT_ROWS_SQL };

/** Enough for the joins to be worth it, few enough to be no weight. */
const BATCH_ENTRIES = 1000;

/**
 * The published entries among the ids, in that order, a thousand at a time. While one batch is written the next is on
 * its way: at most two are held, however many there are. A batch nobody takes any more is let go.
 */
export async function* readRows<Room extends EntryRoom>(register: Queryable, room: Room, ids: readonly string[]): AsyncGenerator<RoomRows[Room][]> {
  const read = (from: number) => {
    const rows = register.prepared<RoomRows[Room]>(STATEMENTS[room], [ids.slice(from, from + BATCH_ENTRIES)]);
    // Its failure is told when its turn comes, if it comes.
    rows.catch(() => undefined);
    return rows;
  };
  let next = ids.length > 0 ? read(0) : null;
  for (let from = 0; next !== null; from += BATCH_ENTRIES) {
    const rows: RoomRows[Room][] = await next;
    next = from + BATCH_ENTRIES < ids.length ? read(from + BATCH_ENTRIES) : null;
    yield rows;
  }
}
