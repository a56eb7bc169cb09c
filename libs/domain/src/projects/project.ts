import type { Draft, EntryLife } from '../curation/index.js';
import type { ThemeCode } from '../taxonomy/index.js';

/** Every status a project can show. Dates tell which; only what they cannot tell is stored. */
export const PROJECT_STATUSES = ['planned', 'ongoing', 'completed', 'suspended', 'cancelled'] as const;
export type ProjectStatus = (typeof PROJECT_STATUSES)[number];
/** `completed`: known to be over, the day unknown. */
export type StoredProjectStatus = Extract<ProjectStatus, 'completed' | 'suspended' | 'cancelled'>;

export const PARTICIPATION_ROLES = ['lead', 'partner', 'funder', 'implementer', 'beneficiary'] as const;
export type ParticipationRole = (typeof PARTICIPATION_ROLES)[number];

export interface Participation {
  readonly actorId: string;
  readonly role: ParticipationRole;
}

export const FUNDING_KINDS = ['commitment', 'disbursement', 'grant'] as const;
export type FundingKind = (typeof FUNDING_KINDS)[number];

/** Who paid what to a project, under which programme, when. */
export interface Funding {
  readonly funderId: string | null;
  readonly kind: FundingKind;
  /** Decimal string with at most two decimals, never negative: sums stay exact to the cent. */
  readonly amount: string;
  /** ISO 4217. */
  readonly currency: string;
  readonly programme: string | null;
  readonly date: string | null;
  /** The dataset that tells of it, and its number there: one record is never counted twice. */
  readonly sourceId: string | null;
  readonly recordId: string | null;
}

export type FundingDraft = Draft<Funding, 'kind' | 'amount' | 'currency'>;

/** A bounded piece of work with places of action and participants in roles. */
export interface ProjectContent {
  readonly title: string;
  readonly titleEn: string | null;
  readonly descriptionFr: string | null;
  readonly descriptionEn: string | null;
  readonly since: string | null;
  readonly until: string | null;
  readonly status: StoredProjectStatus | null;
  readonly cooperationId: string | null;
  readonly participations: readonly Participation[];
  readonly fundings: readonly Funding[];
  readonly placeIds: readonly string[];
  readonly themes: readonly ThemeCode[];
  readonly sdgs: readonly number[];
  readonly sdgTargets: readonly string[];
}

export interface Project extends EntryLife, ProjectContent {}

/** A project as a door or an import gives it: what is left out is unknown. */
export type ProjectDraft = Omit<Draft<ProjectContent, 'title'>, 'fundings'> & { readonly fundings?: readonly FundingDraft[] };
