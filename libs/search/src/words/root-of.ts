import { RecentValues } from './recent-values.js';

/** A word shorter than this is left as it is: too many different words would fall together. */
const ROOT_MIN_LENGTH = 4;
/** Feminines that no ending tells from a word that is both. */
const IRREGULAR: Readonly<Record<string, string>> = {
  travaux: 'travail',
  publique: 'public',
  publiques: 'public',
  turque: 'turc',
  turques: 'turc',
  grecque: 'grec',
  grecques: 'grec',
  feminine: 'feminin',
  feminines: 'feminin',
  verte: 'vert',
  vertes: 'vert',
  petite: 'petit',
  petites: 'petit',
  women: 'woman',
  children: 'child',
};

/** Endings and what they become, in the order they are tried; the least length of the word before each number. */
const PLURALS: readonly [ending: RegExp, root: string, least: number][] = [
  [/eaux$/, 'eau', 4],
  [/([eo])ux$/, '$1u', 4],
  [/aux$/, 'al', 6],
  [/([^s])s$/, '$1', 4],
];
const GENDERS: readonly [ending: RegExp, root: string, least: number][] = [
  [/([ie]en|[^e]on)ne$/, '$1', 6],
  [/trice$/, 'teur', 7],
  [/elle$/, 'el', 7],
  [/([^a]|^)aine$/, '$1ain', 6],
  // The masculine loses the s that looks like a plural: `francais` and `francaise` meet at `francai`.
  [/([ao]i)se$/, '$1', 7],
  [/ive$/, 'if', 6],
  [/euse$/, 'eu', 6],
  [/([ae]nt)e$/, '$1', 7],
  [/ande$/, 'and', 7],
  [/iere$/, 'ier', 7],
  [/ale$/, 'al', 5],
  [/([^e]e)e$/, '$1', 6],
];
/** English plurals in -ies meet their singular in -y where French ones keep their -ie. */
const ENGLISH_Y = /([bcdgprtn])y$/;

const ROOTS_KEPT = 50_000;
const roots = new RecentValues<string>(ROOTS_KEPT);

/**
 * What a folded word has in common with its plural and its feminine, in French and English: `regionales`, `regional` and
 * `regionaux` give `regional`. Not always a word; an equal root is all that counts. Words of other letters, short ones
 * and numbers are their own root.
 */
export function rootOf(word: string): string {
  if (word.length < ROOT_MIN_LENGTH) return word;
  const known = roots.get(word);
  if (known !== undefined) return known;
  const root = findRoot(word);
  roots.set(word, root);
  return root;
}

function findRoot(word: string): string {
  if (!/^[a-z]+$/.test(word)) return word;
  const irregular = Object.hasOwn(IRREGULAR, word) ? IRREGULAR[word] : undefined;
  if (irregular !== undefined) return irregular;
  const singular = replaceEnding(word, PLURALS);
  const masculine = replaceEnding(singular, GENDERS);
  return masculine.length >= ROOT_MIN_LENGTH ? masculine.replace(ENGLISH_Y, '$1ie') : masculine;
}

function replaceEnding(word: string, endings: readonly [RegExp, string, number][]): string {
  for (const [ending, root, least] of endings) if (word.length >= least && ending.test(word)) return word.replace(ending, root);
  return word;
}
