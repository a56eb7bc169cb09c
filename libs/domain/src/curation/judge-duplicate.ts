import type { ActorContent } from '../actors/index.js';
import { distanceKm, type Point } from '../places/index.js';
import { compareNames, isGenericName, levelOf } from './name-likeness.js';
import { comparePartialDates } from './partial-date.js';

/** Two actors this far apart or more are two, whatever their names. */
export const DUPLICATE_RADIUS_METRES = 15_000;
/** What is less sure than this is not worth a look. */
export const DUPLICATE_LEAST_SCORE = 0.6;
const CLOSE_METRES = 2_000;

export const DUPLICATE_REASONS = [
  ...(['same-number', 'same-name', 'alike-name', 'same-acronym', 'close', 'near', 'same-departement', 'same-website'] as const),
  ...(['other-level', 'other-kind', 'same-sides', 'same-form', 'same-dates', 'other-dates', 'same-lead', 'same-country'] as const),
] as const;
export type DuplicateReason = (typeof DUPLICATE_REASONS)[number];

/** How sure it is that two entries are one, from 0 to 1, and why. */
export interface DuplicateVerdict {
  readonly score: number;
  readonly reasons: readonly DuplicateReason[];
  /** Sure enough to be merged in bulk, without a look at each. */
  readonly isCertain: boolean;
}

/** What is looked at of an actor. */
export interface ActorTraits extends Pick<ActorContent, 'kind' | 'tier' | 'names' | 'identifiers' | 'country' | 'territory' | 'website'> {
  readonly point: Point | null;
  readonly departement: string | null;
}

/** What each reason is worth; the sum is held between 0 and 1. */
const WORTH: Readonly<Record<DuplicateReason, number>> = {
  'same-number': 1,
  'same-name': 0.65,
  'alike-name': 0.4,
  'same-acronym': 0.35,
  close: 0.25,
  near: 0.15,
  'same-departement': 0.1,
  'same-website': 0.25,
  'other-level': -0.2,
  'other-kind': -0.1,
  'same-sides': 0.7,
  'same-form': 0.2,
  'same-dates': 0.1,
  'other-dates': -0.2,
  'same-lead': 0.25,
  'same-country': 0.1,
};
/** A name that hundreds bear says little by itself. */
const GENERIC_WORTH = 0.35;

function verdict(reasons: readonly DuplicateReason[], isCertain = false, loss = 0): DuplicateVerdict | null {
  const sum = reasons.reduce((total, reason) => total + WORTH[reason], -loss);
  const score = Math.round(Math.min(Math.max(sum, 0), 1) * 100) / 100;
  return score < DUPLICATE_LEAST_SCORE ? null : { score, reasons, isCertain };
}

/**
 * Whether two actors look like one. Official numbers decide; without them names, places, levels and kinds are weighed.
 * Those of two countries, two territories, two French départements or two far points are two, however alike their names.
 *
 * @returns null when they are two
 */
export function judgeActors(a: ActorTraits, b: ActorTraits): DuplicateVerdict | null {
  if (a.country !== b.country || bearOtherNumbers(a, b)) return null;
  if (a.territory !== null && b.territory !== null && a.territory !== b.territory) return null;
  if (bearSameNumber(a, b)) return verdict(['same-number', ...nameReasons(a, b)], compareNames(a.names, b.names) === 'same');
  if (!mayBeOneKind(a, b)) return null;
  const place = placeReasons(a, b);
  const names = nameReasons(a, b);
  if (place === null || names.length === 0) return null;
  const isGeneric = [...a.names, ...b.names].some(({ type, name }) => type === 'official' && isGenericName(name));
  const site = hostOf(a.website);
  const reasons: DuplicateReason[] = [
    ...names,
    ...place,
    ...(site !== null && site === hostOf(b.website) ? (['same-website'] as const) : []),
    ...(isOtherLevel(a, b) ? (['other-level'] as const) : []),
    ...(a.kind !== b.kind ? (['other-kind'] as const) : []),
  ];
  return verdict(reasons, false, isGeneric ? GENERIC_WORTH : 0);
}

const nameReasons = (a: ActorTraits, b: ActorTraits): DuplicateReason[] => {
  const likeness = compareNames(a.names, b.names);
  return likeness === null ? [] : [({ same: 'same-name', alike: 'alike-name', acronym: 'same-acronym' } as const)[likeness]];
};

/** Null: they are too far from each other. */
function placeReasons(a: ActorTraits, b: ActorTraits): DuplicateReason[] | null {
  if (a.departement !== null && b.departement !== null && a.departement !== b.departement) return null;
  if (a.point !== null && b.point !== null) {
    const metres = distanceKm(a.point, b.point) * 1_000;
    if (metres > DUPLICATE_RADIUS_METRES) return null;
    return metres <= CLOSE_METRES ? ['close'] : ['near'];
  }
  return a.departement !== null && a.departement === b.departement ? ['same-departement'] : [];
}

/** Registries that give each body one number, so that two numbers are two bodies. */
const ONE_EACH = ['siren', 'rna', 'insee'] as const;

/** The numbers of one registry; the SIREN is also what a SIRET begins with, and a commune's territory its INSEE code. */
function numbersOf({ identifiers, territory, tier }: ActorTraits, scheme: string): string[] {
  const own = identifiers.filter((number) => number.scheme === scheme).map(({ value }) => value);
  if (scheme === 'siren') own.push(...identifiers.filter((number) => number.scheme === 'siret').map(({ value }) => value.slice(0, 9)));
  if (scheme === 'insee' && territory !== null && tier !== null && territory.startsWith(`${tier}:`)) own.push(territory.slice(tier.length + 1));
  return own;
}

const bearOtherNumbers = (a: ActorTraits, b: ActorTraits) =>
  ONE_EACH.some((scheme) => {
    const [ours, theirs] = [numbersOf(a, scheme), numbersOf(b, scheme)];
    return ours.length > 0 && theirs.length > 0 && !theirs.some((value) => ours.includes(value));
  });

const bearSameNumber = (a: ActorTraits, b: ActorTraits) =>
  [...ONE_EACH, 'siret', 'wikidata', 'geonames', 'iati'].some((scheme) => numbersOf(a, scheme).some((value) => numbersOf(b, scheme).includes(value)));

/** An import may take a school for an association; none takes a town for one. */
const mayBeOneKind = (a: ActorTraits, b: ActorTraits) => {
  if (a.kind === b.kind) return true;
  const structures = ['association', 'institution'];
  return structures.includes(a.kind) && structures.includes(b.kind);
};

const isOtherLevel = (a: ActorTraits, b: ActorTraits) =>
  a.kind === 'partner-government' && (a.tier !== b.tier || !a.names.some(({ name }) => b.names.some((other) => levelOf(name) === levelOf(other.name))));

/** The host of a web address, without the `www` that says nothing. */
const hostOf = (address: string | null): string | null => /^https?:\/\/(?:www\.)?([^/:?#]+)/i.exec(address ?? '')?.[1]?.toLowerCase() ?? null;

/** What is looked at of a cooperation. */
export interface CooperationTraits {
  readonly form: string;
  readonly actorIds: readonly string[];
  readonly since: string | null;
  readonly until: string | null;
}

const differ = (a: string | null, b: string | null) => a !== null && b !== null && comparePartialDates(a, b) !== 0;

/** Whether two cooperations look like one: the same actors, and forms and dates that do not say otherwise. */
export function judgeCooperations(a: CooperationTraits, b: CooperationTraits): DuplicateVerdict | null {
  if (a.actorIds.length !== b.actorIds.length || a.actorIds.some((id) => !b.actorIds.includes(id))) return null;
  const hasOtherDates = differ(a.since, b.since) || differ(a.until, b.until);
  const isSameForm = a.form === b.form;
  return verdict(
    ['same-sides', ...(isSameForm ? (['same-form'] as const) : []), ...(hasOtherDates ? (['other-dates'] as const) : a.since !== null && b.since !== null ? (['same-dates'] as const) : [])],
    isSameForm && !hasOtherDates,
  );
}

/** What is looked at of a project. */
export interface ProjectTraits {
  readonly titles: readonly string[];
  readonly leads: readonly string[];
  readonly countries: readonly string[];
  readonly since: string | null;
  readonly until: string | null;
}

/** Whether two projects look like one: titles alike, and a lead, a country or dates that do not say otherwise. */
export function judgeProjects(a: ProjectTraits, b: ProjectTraits): DuplicateVerdict | null {
  const named = (titles: readonly string[]) => titles.map((name) => ({ type: 'official' as const, name }));
  const likeness = compareNames(named(a.titles), named(b.titles));
  if (likeness === null) return null;
  const meet = (ours: readonly string[], theirs: readonly string[]) => ours.some((one) => theirs.includes(one));
  if (a.countries.length > 0 && b.countries.length > 0 && !meet(a.countries, b.countries)) return null;
  if (a.leads.length > 0 && b.leads.length > 0 && !meet(a.leads, b.leads)) return null;
  const hasOtherDates = differ(a.since, b.since) || differ(a.until, b.until);
  return verdict([
    likeness === 'same' ? 'same-name' : 'alike-name',
    ...(meet(a.leads, b.leads) ? (['same-lead'] as const) : []),
    ...(meet(a.countries, b.countries) ? (['same-country'] as const) : []),
    ...(hasOtherDates ? (['other-dates'] as const) : a.since !== null && b.since !== null ? (['same-dates'] as const) : []),
  ]);
}
