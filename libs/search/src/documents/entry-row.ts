import type { ActorKind, CooperationForm, CooperationStatus, InstitutionCategory, ProjectStatus } from '@portulan/domain';
import type { KnownActor } from './actor-book.js';
import type { NeutralPlace, NeutralProject } from './neutral-card.js';
import type { SensePoint } from './search-document.js';

/** What the SQL of a room gives of one entry. */
export interface GatheredRow {
  id: string;
  slug: string;
  version: number;
  checkedOn: string | null;
  staleOn: string;
  /** ISO, with its time zone. */
  updatedAt: string;
  keeper: string | null;
  /** Where it is, in which sense, as often as it is said: see `located` in the SQL. */
  located: string | null;
  /** The actors it shows or is found by, each with its part in it, in their order: see `sides`, `leads` and `participants` in the SQL. */
  parties: string | null;
  /** Of the entry and of all it takes part in, as often as they come. */
  themeCodes: string | null;
  formCodes: string | null;
  sdgs: number[];
  funders: string[];
  sinceYear: number | null;
  untilYear: number | null;
  cooperationCount: number;
  projectCount: number;
  /** The entries it names. */
  kin: string[];
  description: string;
}

/** An actor that an entry shows or is found by. */
export interface Party {
  /** Of a cooperation, `f`rench or `p`artner; of a project its `l`ead, or a `p`articipant. */
  readonly part: string;
  readonly actor: KnownActor;
}

/** What is told from that: see `completeRows`. */
export interface ToldRow {
  seatRefs: string[];
  actionRefs: string[];
  partnerRefs: string[];
  points: SensePoint[];
  /** The same as texts. */
  pointTexts: readonly string[];
  placeNames: string[];
  /** What those of them that are towns are called otherwise, by country. */
  towns: readonly ReadonlyMap<string, readonly string[]>[];
  themes: string[];
  forms: CooperationForm[];
  networks: string[];
  /** Of those on the other side of its cooperations, the most frequent first. */
  partnerCountries: string[];
  actors: readonly Party[];
}

type FactsRow = GatheredRow & ToldRow;

export interface ActorRow extends FactsRow {
  label: string;
  labelEn: string;
  kind: ActorKind;
  category: InstitutionCategory | null;
  tier: string | null;
  /** `tier:code` of the territory that an authority governs. */
  territory: string | null;
  place: NeutralPlace;
  acronym: string | null;
  names: string[];
  numbers: string[];
}

export interface CooperationRow extends FactsRow {
  form: CooperationForm;
  since: string | null;
  until: string | null;
  status: CooperationStatus;
}

export interface ProjectRow extends FactsRow {
  label: string;
  labelEn: string;
  since: string | null;
  until: string | null;
  status: ProjectStatus;
  countries: string[];
  amount: NeutralProject['amount'];
  programmes: string[];
}

export interface EntryRows {
  actors: ActorRow;
  cooperations: CooperationRow;
  projects: ProjectRow;
}
export type EntryRow = EntryRows[keyof EntryRows];
/** The same before it is completed. */
export type GatheredRows = { readonly [Room in keyof EntryRows]: Omit<EntryRows[Room], keyof ToldRow> };
