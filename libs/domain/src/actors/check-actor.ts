import { isWebAddress, type Refusal } from '../curation/index.js';
import { parseTerritoryRef } from '../places/index.js';
import { checkLabels, type LabelsRefusalCode } from '../taxonomy/index.js';
import { AUTHORITY_TIERS, INSTITUTION_CATEGORIES, PARTNER_TIERS, type ActorContent } from './actor.js';
import { isIdentifier } from './registry-numbers.js';

export type ActorRefusalCode =
  | 'name-missing'
  | 'language-malformed'
  | 'category-missing'
  | 'category-misplaced'
  | 'tier-missing'
  | 'tier-misplaced'
  | 'country-malformed'
  | 'authority-abroad'
  | 'partner-in-france'
  | 'identifier-malformed'
  | 'identifier-repeated'
  | 'territory-malformed'
  | 'territory-misplaced'
  | 'website-malformed'
  | 'email-malformed'
  | LabelsRefusalCode;

type Found = Refusal<ActorRefusalCode>;
const found = (code: ActorRefusalCode, field: string, sentence: string): Found => ({ code, sentence, field });

/** Every rule that an actor alone can break; none broken, nothing returned. */
export function checkActor(actor: ActorContent): readonly Found[] {
  return [...checkNames(actor), ...checkKind(actor), ...checkNumbers(actor), ...checkReach(actor), ...checkLabels(actor)];
}

function* checkNames({ names }: ActorContent): Generator<Found> {
  if (!names.some(({ type, name }) => type === 'official' && name !== '')) {
    yield found('name-missing', 'names', 'An actor has an official name.');
  }
  for (const { name, lang } of names) {
    if (lang !== null && lang !== undefined && !/^[a-z]{2,3}$/.test(lang)) {
      yield found('language-malformed', 'names', `The language of "${name}" is "${lang}", not a code of two or three letters.`);
    }
  }
}

function* checkKind({ kind, category, tier, country }: ActorContent): Generator<Found> {
  if (!/^[A-Z]{2}$/.test(country)) yield found('country-malformed', 'country', `"${country}" is not a country code of two letters.`);
  if (kind === 'institution' && (category === null || !INSTITUTION_CATEGORIES.includes(category))) {
    yield found('category-missing', 'category', 'An institution says which category it is of.');
  }
  if (kind !== 'institution' && category !== null) {
    yield found('category-misplaced', 'category', 'Only institutions have a category.');
  }
  const tiers: readonly string[] = kind === 'authority' ? AUTHORITY_TIERS : kind === 'partner-government' ? PARTNER_TIERS : [];
  if (tiers.length > 0 && (tier === null || !tiers.includes(tier))) {
    yield found('tier-missing', 'tier', `A ${kind} is of one of these tiers: ${tiers.join(', ')}.`);
  }
  if (tiers.length === 0 && tier !== null) yield found('tier-misplaced', 'tier', 'Only local governments have a tier.');
  if (kind === 'authority' && country !== 'FR') yield found('authority-abroad', 'country', 'An authority is French; one abroad is a partner government.');
  if (kind === 'partner-government' && country === 'FR') {
    yield found('partner-in-france', 'country', 'A partner government is abroad; one in France is an authority.');
  }
}

function* checkNumbers({ identifiers, kind, territory }: ActorContent): Generator<Found> {
  for (const { scheme, value } of identifiers) {
    if (!isIdentifier(scheme, value)) yield found('identifier-malformed', 'identifiers', `"${value}" is not a number of the registry ${scheme}.`);
  }
  if (new Set(identifiers.map(({ scheme, value }) => `${scheme} ${value}`)).size < identifiers.length) {
    yield found('identifier-repeated', 'identifiers', 'A registry number is given once.');
  }
  if (territory === null) return;
  if (parseTerritoryRef(territory) === null) {
    yield found('territory-malformed', 'territory', `"${territory}" is not a French territory (departement:13).`);
  }
  if (kind !== 'authority') yield found('territory-misplaced', 'territory', 'Only a French authority governs a territory.');
}

function* checkReach({ website, email }: ActorContent): Generator<Found> {
  if (website !== null && !isWebAddress(website)) yield found('website-malformed', 'website', `"${website}" is not a web address (https://...).`);
  if (email !== null && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) yield found('email-malformed', 'email', `"${email}" is not an e-mail address.`);
}
