import type { ActorShort, EntryFilter, FacetSearchAnswer, FacetSearchQuery, Lang, ListQuery, SuggestionsAnswer } from '@portulan/contract';
import type { EntryRoom } from '@portulan/domain';
import type { Cards } from './documents/index.js';
import type { FailedSearch } from './failed/index.js';
import type { Lists, WholeListQuery } from './lists/index.js';
import type { EngineName } from './port/index.js';

/** The state of the search, for the health check. */
export interface SearchHealth {
  /** Who answers now. */
  readonly engine: EngineName;
  /** Whether the engine of the configuration is away, and the other answers in its place. */
  readonly isFallback: boolean;
  readonly documents: Readonly<Record<EntryRoom, number>>;
}

/** How everything published is found. */
export interface Search {
  /** One page of a room, with exact facets. */
  list<Room extends EntryRoom>(room: Room, query: ListQuery): Promise<Lists[Room]>;
  /** The ids of all that `list` would show on all its pages, in their order: what is taken away is what was seen. */
  listIds(room: EntryRoom, query: WholeListQuery): Promise<readonly string[]>;
  /** Cards of published entries, in the order of the ids; the others are left out. */
  cards<Room extends EntryRoom>(room: Room, ids: readonly string[], lang: Lang): Promise<Cards[Room][]>;
  /** The same for actors in short. */
  shorts(ids: readonly string[], lang: Lang): Promise<ActorShort[]>;
  /**
   * Every entry of the room that `list` would show for these words, in no order.
   *
   * @param chosen the other filters in force, as they tell how words are understood; none by default
   */
  matchIds(room: EntryRoom, q: string, chosen?: EntryFilter): Promise<string[]>;
  /** Values of one facet by the beginnings of their names, with exact counts, however many values there are. */
  findFacetValues(query: FacetSearchQuery): Promise<FacetSearchAnswer>;
  /** The lines of the box on every page, grouped. */
  suggest(query: { q: string; lang: Lang }): Promise<SuggestionsAnswer>;
  /** Takes changes as they are committed; the result stops. Several servers may follow: one works at a time. */
  follow(): Promise<() => Promise<void>>;
  /**
   * Makes what is needed to answer at all: nothing but a look once there is something to find. What has changed, and an
   * engine outside that is to be filled, are for those who follow.
   */
  prepare(): Promise<void>;
  /** Reads into memory what the first question, and the first slip, would wait for. */
  warm(): Promise<void>;
  /** Takes everything committed before this call, and mends what differs from the register. */
  sync(): Promise<void>;
  /** Makes every document and index of the room, or of all, again while the site runs. */
  rebuild(room?: EntryRoom): Promise<void>;
  /** Words that found nothing, the most asked first; `since` is a day, `YYYY-MM-DD`. For staff. */
  failedSearches(since?: string): Promise<FailedSearch[]>;
  health(): Promise<SearchHealth>;
  /** Ends what runs by itself. The register stays open: it is the caller's. */
  close(): Promise<void>;
}
