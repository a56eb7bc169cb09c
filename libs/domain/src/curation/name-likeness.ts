import type { ActorName } from '../actors/index.js';
import { foldWords } from './fold-name.js';

/** How two names are alike, from the surest. */
export type NameLikeness = 'same' | 'alike' | 'acronym';

/** Names shorter than this are the same or they are not: one letter makes another town. */
const SHORTEST_TYPO_LENGTH = 6;
const LEAST_SIMILARITY = 0.82;
/** What is left of a name without its form must say something (`Fondation de France` and `France urbaine` are two). */
const SHORTEST_SIGNIFICANT_LENGTH = 8;
const SHORTEST_ACRONYM = 3;

/** What says the level of a government, and nothing of which one it is. */
const LEVEL_WORDS = new Set(
  `commune communes ville city town municipality municipalite municipal urban urbaine rural rurale mairie stadt gemeinde comune ayuntamiento
   departement department district arrondissement cercle circle county comte prefecture subprefecture province provincia region regional
   gouvernorat governorate wilaya conseil council collectivite metropole landkreis kreis oblast raion voivodeship powiat gmina`.split(/\s+/),
);
/** What many structures are called by. */
const FORM_WORDS = new Set(
  `association asso comite committee jumelage twinning amis amitie friends ong ngo federation union club groupe group societe fondation
   foundation fonds solidarite cooperation internationale international`.split(/\s+/),
);
const LINKS = new Set('de du des la le les of the et and en a au aux pour for y del di da do von der die das und'.split(' '));

/** A name as it is compared: without what says its level, and small words; all of it when nothing else is there. */
export function bareName(name: string): string {
  const words = foldWords(name);
  const kept = words.filter((word) => !LEVEL_WORDS.has(word) && !LINKS.has(word));
  return (kept.length > 0 ? kept : words).join(' ');
}

/** A name that says a form and no more (`Comité de jumelage`): hundreds bear it. */
export const isGenericName = (name: string): boolean => foldWords(name).every((word) => FORM_WORDS.has(word) || LINKS.has(word) || LEVEL_WORDS.has(word));

/** The level words of a name, in one text: two that differ are of two levels. */
export const levelOf = (name: string): string => foldWords(name).filter((word) => LEVEL_WORDS.has(word)).sort().join(' ');

/** What an acronym would be made of. */
export const initialsOf = (name: string): string =>
  foldWords(name)
    .filter((word) => !LINKS.has(word))
    .map((word) => word.charAt(0))
    .join('');

/** The best likeness between any name of one and any of the other; null when none is alike. */
export function compareNames(ones: readonly ActorName[], others: readonly ActorName[]): NameLikeness | null {
  let best: NameLikeness | null = null;
  for (const one of ones) {
    for (const other of others) {
      const likeness = compareTwo(one, other);
      if (likeness === 'same') return 'same';
      if (likeness === 'alike' || best === null) best = likeness ?? best;
    }
  }
  return best;
}

function compareTwo(one: ActorName, other: ActorName): NameLikeness | null {
  if (one.type === 'acronym' || other.type === 'acronym') return compareAcronyms(one, other);
  const [a, b] = [bareName(one.name), bareName(other.name)];
  if (a === b) return 'same';
  return areAlike(a, b) ? 'alike' : null;
}

function compareAcronyms(one: ActorName, other: ActorName): NameLikeness | null {
  const spell = ({ type, name }: ActorName) => (type === 'acronym' ? foldWords(name).join('') : initialsOf(name));
  const [a, b] = [spell(one), spell(other)];
  return a.length >= SHORTEST_ACRONYM && a === b ? 'acronym' : null;
}

const digitsOf = (text: string) => text.replace(/\D+/g, ' ').trim();

function areAlike(a: string, b: string): boolean {
  // "Collège 2" is not "Collège 3".
  if (digitsOf(a) !== digitsOf(b)) return false;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length < SHORTEST_TYPO_LENGTH) return false;
  if (`${long} `.startsWith(`${short} `)) return true;
  const [left, right] = [significant(a), significant(b)];
  if (left === right && left.length >= SHORTEST_SIGNIFICANT_LENGTH) return true;
  return left !== right && similarity(left, right) >= LEAST_SIMILARITY;
}

const significant = (text: string) => {
  const words = text.split(' ').filter((word) => !FORM_WORDS.has(word));
  return words.length > 0 ? words.sort().join(' ') : text;
};

/** 1 less the share of letters to change, swaps of two neighbours counting once (Damerau and Levenshtein). */
export function similarity(a: string, b: string): number {
  const length = Math.max(a.length, b.length);
  if (length === 0) return 1;
  let [before, last]: [number[], number[]] = [[], Array.from({ length: b.length + 1 }, (_, column) => column)];
  for (let row = 1; row <= a.length; row += 1) {
    const line = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const cost = a[row - 1] === b[column - 1] ? 0 : 1;
      let least = Math.min((last[column] as number) + 1, (line[column - 1] as number) + 1, (last[column - 1] as number) + cost);
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) least = Math.min(least, (before[column - 2] as number) + 1);
      line.push(least);
    }
    [before, last] = [last, line];
  }
  return 1 - (last[b.length] as number) / length;
}
