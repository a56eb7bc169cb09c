import type { EntryRoom } from '@portulan/domain';
import type { RoomRows } from '../rows/index.js';
import { ACTOR_COLUMNS } from './actor-columns.js';
import type { Column } from './column.js';
import { COOPERATION_COLUMNS } from './cooperation-columns.js';
import { PROJECT_COLUMNS } from './project-columns.js';

export { labelIn, type Cell, type Column, type Wording } from './column.js';
export { cooperationLabel, placedEnd } from './cooperation-columns.js';
export { pathOf } from './entry-columns.js';

/** The columns of each room, in their order. */
export const COLUMNS: { readonly [Room in EntryRoom]: readonly Column<RoomRows[Room]>[] } = {
  actors: ACTOR_COLUMNS,
  cooperations: COOPERATION_COLUMNS,
  projects: PROJECT_COLUMNS,
};
