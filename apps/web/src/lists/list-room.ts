import type { ActorList, AppliedFilter, CooperationList, EntryFilter, Lang, ProjectList } from '@portulan/contract';

/** The three rooms that are lists of entries. */
export type ListRoom = 'actors' | 'projects' | 'cooperations';

export interface ListAnswers {
  readonly actors: ActorList;
  readonly projects: ProjectList;
  readonly cooperations: CooperationList;
}

/** One filter to drop when nothing is found, and how many entries that would give. */
export interface WayOut {
  readonly filter: AppliedFilter;
  readonly total: number;
}

/** What the loader of a list hands to its page. */
export interface ListData<Room extends ListRoom> {
  readonly room: Room;
  readonly lang: Lang;
  /** What was understood of the address. */
  readonly filter: EntryFilter;
  readonly answer: ListAnswers[Room];
  /** Empty unless nothing was found; the most generous first. */
  readonly waysOut: readonly WayOut[];
  /** The address of this very answer in the public API. */
  readonly apiAddress: string;
}
