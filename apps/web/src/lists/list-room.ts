import type { ActorList, CooperationList, EntryFilter, Lang, ProjectList } from '@portulan/contract';
import type { FacetTotals } from './trim-facets.js';

/** The three rooms that are lists of entries. */
export type ListRoom = 'actors' | 'projects' | 'cooperations';

export interface ListAnswers {
  readonly actors: ActorList;
  readonly projects: ProjectList;
  readonly cooperations: CooperationList;
}

/** What the loader of a list hands to its page. */
export interface ListData<Room extends ListRoom> {
  readonly room: Room;
  readonly lang: Lang;
  /** What was understood of the address. */
  readonly filter: EntryFilter;
  readonly answer: ListAnswers[Room];
  /** How many values each facet has in all, where the answer carries only the largest: the others are searched by name. */
  readonly facetTotals: FacetTotals;
  /** Which theme each theme is a part of. */
  readonly themeParents: Readonly<Record<string, string>>;
  /** The search engine is away: PostgreSQL answers in its place. */
  readonly isFallback: boolean;
  /** The address of this very answer in the public API. */
  readonly apiAddress: string;
}
