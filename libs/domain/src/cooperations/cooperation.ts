import type { Draft, EntryLife } from '../curation/index.js';
import type { ThemeCode } from '../taxonomy/index.js';

export const COOPERATION_FORMS = [
  'twinning',
  'decentralised-cooperation',
  'friendship',
  'cross-border',
  'humanitarian',
  'technical-exchange',
  'other',
] as const;
export type CooperationForm = (typeof COOPERATION_FORMS)[number];

/** `active` and `ended` may be stored when a source says so; otherwise they follow from the dates. */
export const COOPERATION_STATUSES = ['active', 'suspended', 'ended'] as const;
export type CooperationStatus = (typeof COOPERATION_STATUSES)[number];

/** A standing link between at least one French actor and at least one partner abroad. */
export interface CooperationContent {
  readonly form: CooperationForm;
  readonly frenchIds: readonly string[];
  readonly partnerIds: readonly string[];
  /** Partial ISO dates: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly since: string | null;
  readonly until: string | null;
  readonly status: CooperationStatus | null;
  readonly descriptionFr: string | null;
  readonly descriptionEn: string | null;
  readonly themes: readonly ThemeCode[];
  readonly sdgs: readonly number[];
  readonly sdgTargets: readonly string[];
}

export interface Cooperation extends EntryLife, CooperationContent {}

/** A cooperation as a door or an import gives it: what is left out is unknown. */
export type CooperationDraft = Draft<CooperationContent, 'form' | 'frenchIds' | 'partnerIds'>;
