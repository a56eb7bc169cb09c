import type { AppliedFilter, CooperationList, EntryFilter, Facets, FlowsAnswer, Lang, Relaxation } from '@portulan/contract';

/** A place whose links are spread out on the map, and what stands beside. */
export interface PinnedPlace {
  readonly ref: string;
  readonly label: string;
  /** Degrees; null when no link of it can be drawn. */
  readonly point: { readonly lon: number; readonly lat: number } | null;
  /** The filters that keep its cooperations, for the list. */
  readonly query: string;
  readonly list: CooperationList;
}

/** What the loader of the map hands to its page. */
export interface MapData {
  readonly lang: Lang;
  readonly filter: EntryFilter;
  readonly flows: FlowsAnswer;
  /** What they answer. */
  readonly flowsAddress: string;
  /** Choices for the filters; empty when the search does not answer. */
  readonly facets: Partial<Facets>;
  readonly applied: readonly AppliedFilter[];
  /** When no cooperation answers: filters to drop. */
  readonly relaxations: readonly Relaxation[];
  readonly pinned: readonly PinnedPlace[];
}
