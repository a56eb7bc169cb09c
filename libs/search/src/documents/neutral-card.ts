import type {
  ActorKind,
  CooperationForm,
  CooperationStatus,
  InstitutionCategory,
  PlacePrecision,
  ProjectStatus,
} from '@portulan/domain';
import type { Bilingual } from '../settings/index.js';

/** Cards as they are kept: codes where the reader's language decides, both languages where the entry does. */
export interface NeutralPlace {
  /** Null when only the country is known. */
  readonly label: string | null;
  readonly country: string;
  readonly region: string | null;
  readonly departement: string | null;
  readonly commune: string | null;
  readonly lon: number | null;
  readonly lat: number | null;
  readonly precision: PlacePrecision;
}

export interface NeutralShort {
  readonly id: string;
  readonly slug: string;
  readonly label: Bilingual;
  readonly kind: ActorKind;
  readonly place: NeutralPlace;
}

export interface NeutralActor extends NeutralShort {
  readonly category: InstitutionCategory | null;
  readonly tier: string | null;
  readonly acronym: string | null;
  readonly themes: readonly string[];
  readonly sdgs: readonly number[];
  /** The most linked first. */
  readonly partnerCountries: readonly string[];
  readonly cooperationCount: number;
  readonly projectCount: number;
  readonly checkedOn: string | null;
  /** ISO day from which it is to be checked again. */
  readonly staleOn: string;
}

interface NeutralWork {
  readonly id: string;
  readonly slug: string;
  readonly label: Bilingual;
  readonly since: string | null;
  readonly until: string | null;
  readonly themes: readonly string[];
  readonly sdgs: readonly number[];
  readonly checkedOn: string | null;
  /** ISO day from which it is to be checked again. */
  readonly staleOn: string;
}

export interface NeutralCooperation extends NeutralWork {
  readonly form: CooperationForm;
  readonly status: CooperationStatus;
  readonly authorities: readonly NeutralShort[];
  readonly partners: readonly NeutralShort[];
}

export interface NeutralProject extends NeutralWork {
  readonly status: ProjectStatus;
  readonly lead: NeutralShort | null;
  readonly countries: readonly string[];
  readonly amount: { readonly value: string; readonly currency: string } | null;
}

export interface NeutralCards {
  actors: NeutralActor;
  cooperations: NeutralCooperation;
  projects: NeutralProject;
}
export type NeutralCard = NeutralCards[keyof NeutralCards];
