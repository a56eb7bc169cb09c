import type { ActorCard, CooperationCard, FacetValue, FlowsAnswer, Lang, PlaceFiguresAnswer, ProjectCard } from '@portulan/contract';
import type { TerritoryTier } from '@portulan/domain';

export type PlaceTier = 'country' | TerritoryTier;

/** A territory around a place, or a part of it: where its own page is, and what it is called. */
export interface NamedPlace {
  readonly tier: PlaceTier;
  readonly code: string;
  readonly label: string;
}

/** A place that cooperates with the one of the page, and how much. */
export interface StrongPartner {
  readonly ref: string;
  readonly label: string;
  readonly count: number;
}

/** What the loader hands to the page of a country or a French territory. */
export interface PlaceData extends NamedPlace {
  readonly lang: Lang;
  /** As flows, filters and pins have it: `country:SN`, `region:93`. */
  readonly ref: string;
  /** Abroad, cooperations are read from the partner's end; in France from the French one. */
  readonly isAbroad: boolean;
  readonly within: readonly NamedPlace[];
  readonly population: number | null;
  readonly formerNames: readonly string[];
  readonly point: { readonly lon: number; readonly lat: number } | null;
  readonly figures: PlaceFiguresAnswer;
  /** The filters that keep what is linked with it, by sense of place. */
  readonly queries: { readonly linked: string; readonly seated: string; readonly acting: string };
  readonly cooperations: readonly CooperationCard[];
  readonly forms: readonly FacetValue[];
  readonly themes: readonly FacetValue[];
  /** The ends on the other side, the strongest first; and how many there are. */
  readonly partners: readonly StrongPartner[];
  readonly partnerTotal: number;
  /** What its map draws; null when the map does not answer. */
  readonly flows: FlowsAnswer | null;
  readonly actors: readonly ActorCard[];
  readonly projects: readonly ProjectCard[];
  readonly apiAddress: string;
  readonly publicUrl: string;
}
