import type { Draft, EntryLife } from '../curation/index.js';
import type { ThemeCode } from '../taxonomy/index.js';
import type { Identifier } from './identifier.js';

/** The four kinds of actors (see the glossary). */
export const ACTOR_KINDS = ['authority', 'partner-government', 'association', 'institution'] as const;
export type ActorKind = (typeof ACTOR_KINDS)[number];

/** What an institution is; null for the three other kinds. */
export const INSTITUTION_CATEGORIES = [
  'funder',
  'network',
  'school',
  'university',
  'hospital',
  'company',
  'public-body',
  'other',
] as const;
export type InstitutionCategory = (typeof INSTITUTION_CATEGORIES)[number];

/** Tiers of French authorities. */
export const AUTHORITY_TIERS = [
  'commune',
  'epci',
  'departement',
  'region',
  'special-authority',
  'syndicate',
  'other',
] as const;
export type AuthorityTier = (typeof AUTHORITY_TIERS)[number];

/** Tiers of local governments abroad, from the smallest to the largest. */
export const PARTNER_TIERS = [
  'municipality',
  'intermunicipality',
  'district',
  'province',
  'region',
  'state',
  'other',
] as const;
export type PartnerTier = (typeof PARTNER_TIERS)[number];

export const NAME_TYPES = ['official', 'usual', 'acronym', 'former', 'translation'] as const;
export type NameType = (typeof NAME_TYPES)[number];

/** One name of an actor. Every name is searchable; `lang` is an ISO 639-1 code when known. */
export interface ActorName {
  readonly type: NameType;
  readonly name: string;
  readonly lang?: string | null;
}

/** What an actor is, apart from its life as an entry. */
export interface ActorContent {
  readonly kind: ActorKind;
  readonly category: InstitutionCategory | null;
  readonly tier: AuthorityTier | PartnerTier | null;
  /** At least one, of type `official`. */
  readonly names: readonly ActorName[];
  readonly identifiers: readonly Identifier[];
  /** ISO 3166-1 alpha-2 of the seat, known even when its point is not. */
  readonly country: string;
  readonly seatId: string | null;
  /** The official territory a French authority governs, e.g. `departement:13`. */
  readonly territory: string | null;
  readonly address: string | null;
  readonly website: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly descriptionFr: string | null;
  readonly descriptionEn: string | null;
  readonly themes: readonly ThemeCode[];
  readonly sdgs: readonly number[];
  /** Targets by code (`6.1`), where known. */
  readonly sdgTargets: readonly string[];
}

export interface Actor extends EntryLife, ActorContent {}

/** An actor as a door or an import gives it: what is left out is unknown. */
export type ActorDraft = Draft<ActorContent, 'kind' | 'names' | 'country'>;

/** True for the kinds that have their seat in France by definition of a cooperation's French side. */
export const isFrenchSide = (actor: { kind: ActorKind; country: string | null }): boolean =>
  actor.kind === 'authority' || (actor.kind !== 'partner-government' && actor.country === 'FR');
