import type { AppliedFilter, CooperationList, CountryFigures, EndAnswer, EntryFilter, Facets, FlowsAnswer, Lang, Relaxation, StartYears } from '@portulan/contract';

/** A place whose links are spread out on the map, and what stands beside. */
export interface PinnedPlace {
  readonly ref: string;
  readonly label: string;
  /** Degrees; null when no link of it can be drawn. */
  readonly point: { readonly lon: number; readonly lat: number } | null;
  /** What it is under the filters: its figures and its strongest partners. */
  readonly end: EndAnswer;
  /** The filters that keep its cooperations, for the list; null when no filter tells them. */
  readonly query: string | null;
  readonly list: Pick<CooperationList, 'items' | 'total'>;
}

/** What the loader of the map hands to its page. */
export interface MapData {
  readonly lang: Lang;
  readonly filter: EntryFilter;
  readonly flows: FlowsAnswer;
  /** What they answer. */
  readonly flowsAddress: string;
  /** What shades the countries; null when nothing does. */
  readonly figures: CountryFigures | null;
  /** How many entries of the other layers on the map the filters find; none for a layer that is not shown, or not counted. */
  readonly found: { readonly actors?: number; readonly projects?: number };
  /** Choices for the filters; empty when the search does not answer. */
  readonly facets: Partial<Facets>;
  readonly applied: readonly AppliedFilter[];
  /** A circle that the words mean. */
  readonly circle: Pick<EntryFilter, 'near' | 'radius'> | undefined;
  /** When no cooperation answers: filters to drop. */
  readonly relaxations: readonly Relaxation[];
  readonly pinned: readonly PinnedPlace[];
  /** When cooperations began, the period left out; null when the map does not answer. */
  readonly years: StartYears | null;
  /** Names of the themes of the first level, in the order of their keepers. */
  readonly themes: Readonly<Record<string, string>>;
  /** The year the timeline ends with. */
  readonly lastYear: number;
}
