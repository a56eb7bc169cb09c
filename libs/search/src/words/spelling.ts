import type { Queryable } from '@portulan/register';
import { editDistance, slipsAllowed } from './edit-distance.js';
import { isEmptyWord } from './empty-words.js';
import { fitBeside, fitTogether } from './fit-words.js';
import { foldText } from './fold-text.js';
import { findTogether, findWhole, listPartings, listParts } from './part-word.js';
import type { RoomWords } from './room-words.js';
import { rootOf } from './root-of.js';

/** A word that the article before it was glued to: `leau`, `lhay`. */
const GLUED_ELISION = /^(?:qu|[cdjlmnst])(?=[aeiouyh]\p{L}{2})/u;
/** As many bearers as it takes to tell a common word from a rare one. */
const USES_COUNTED = 500;

/**
 * What sounds alike to an English ear, which is near enough: `filipville`, `philippeville`. With fewer sounds, or half of
 * its letters others, it would be chance: `zzzzqqqq`, `segou`.
 */
const ALIKE_SQL = `
SELECT word FROM unnest($2::text[]) AS c (word) WHERE length(metaphone($1, 12)) >= 4 AND metaphone(word, 12) = metaphone($1, 12)
ORDER BY abs(length(word) - length($1)), word LIMIT 1`;

/**
 * The same words with each one that no entry of the room bears replaced by the nearest that some do, glued words parted
 * and parted ones glued; null when there is nothing to replace, or nothing near enough.
 *
 * Where every word is known and no entry bears them all, one of them is replaced by a neighbour that stands beside the
 * others in a name: `vaux en velin`.
 *
 * @param isLastOpen whether the last word may be the beginning of a longer one
 * @param meant words that are right, whether or not an entry bears them
 */
export async function respellWords(
  queryable: Queryable,
  room: RoomWords,
  words: readonly string[],
  isLastOpen: boolean,
  meant: ReadonlySet<string> = new Set(),
): Promise<string[] | null> {
  const known = new Set([...listKnown(room, words, isLastOpen), ...words.filter((word) => meant.has(word))]);
  const glued = glueWords(room, words, known, isLastOpen);
  const isAllKnown = words.every((word) => known.has(word) || isEmptyWord(word));
  if (glued.length === words.length && isAllKnown) {
    return unglueWords(room, words) ?? fitTogether(room, words, isLastOpen, meant);
  }
  const company = words.filter((word) => known.has(word) && !isEmptyWord(word) && word.length >= 3);
  const respelled: string[] = [];
  for (const [index, word] of glued.entries()) {
    const isKnown = isEmptyWord(word) || known.has(word) || !words.includes(word);
    const better = isKnown ? [word] : await findNearest(queryable, room, word, isLastOpen && index === glued.length - 1, company);
    if (better === null) return null;
    respelled.push(...better);
  }
  return respelled;
}

/** Those that some entry bears, and those too short or too numeric to be mistaken. */
function listKnown(room: RoomWords, words: readonly string[], isLastOpen: boolean): Set<string> {
  const isKnown = (word: string, isOpen: boolean) => (isOpen ? room.isBegun(word) : room.isKnown(word) || room.isKnown(rootOf(word)));
  return new Set(words.filter((word, at) => word.length < 3 || /\d/.test(word) || isKnown(word, isLastOpen && at === words.length - 1)));
}

/** Where a word has this many more uses without its elision, it was glued: `daix` in `daix en provence`, not `lille`. */
const UNGLUED_TIMES = 3;

/** `daix en provence`, where some Daix is known too: the words without the elision glued to them. */
function unglueWords({ index }: RoomWords, words: readonly string[]): string[] | null {
  const better = words.map((word) => {
    const bare = word.replace(GLUED_ELISION, '');
    if (bare === word || bare.length < 3) return word;
    return index.count(bare, USES_COUNTED) > UNGLUED_TIMES * index.count(word, USES_COUNTED) ? bare : word;
  });
  return better.some((word, index) => word !== words[index]) ? better : null;
}

/** `mar seille`: two neighbours that are one word, if one of them is unknown or, failing that, if all are known. */
function glueWords(room: RoomWords, words: readonly string[], known: ReadonlySet<string>, isLastOpen: boolean): string[] {
  const hasUnknown = words.some((word) => !known.has(word) && !isEmptyWord(word));
  const pairs = words.slice(1).map((word, index) => `${words[index]}${word}`);
  const isPair = (at: number) => !hasUnknown || !known.has(words[at] as string) || !known.has(words[at + 1] as string);
  const knownPairs = listKnown(room, pairs, isLastOpen);
  const glued: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const pair = pairs[at];
    const isOne = pair !== undefined && pair.length >= 5 && isPair(at) && knownPairs.has(pair) && !/\d/.test(pair);
    glued.push(isOne ? pair : (words[at] as string));
    if (isOne) at++;
  }
  return glued;
}

async function findNearest(queryable: Queryable, room: RoomWords, word: string, isOpen: boolean, company: readonly string[]): Promise<string[] | null> {
  const unglued = word.replace(GLUED_ELISION, '');
  if (unglued !== word && listKnown(room, [unglued], isOpen).size > 0) return [unglued];
  const parts = listPartings(word, listParts(room, word));
  const whole = findWhole(room, parts);
  if (whole) return [...whole.pieces];
  const nearest = keepNearest(word, room.near(word, slipsAllowed(word), isOpen && word.length >= OPEN_WORD_LENGTH), isOpen);
  if (nearest.length === 0) {
    const beside = company.length > 0 ? fitBeside(room, word, company, slipsAllowed(word) + 1) : null;
    const parted = beside ? null : findTogether(room, parts);
    if (beside) return [beside.word];
    if (parted) return [...parted.pieces];
    return splitWord(room, word, isOpen) ?? (await findAlike(queryable, room, word));
  }
  if (nearest.length === 1) return [...nearest];
  return [pickCommonest(room, nearest, company)];
}

/** Words that some entry has beside the other words asked come first, then those that most have. */
function pickCommonest(room: RoomWords, words: readonly string[], company: readonly string[]): string {
  const beside = room.bearers(company.map((word) => ({ words: [word], isOpen: true })));
  const ranked = words.map((word) => ({
    word,
    isMet: beside !== null && room.isBorneBeside(beside, { words: [word] }),
    uses: room.index.count(word, USES_COUNTED),
  }));
  // Equals stay in the order they were found.
  return (ranked.sort((a, b) => Number(b.isMet) - Number(a.isMet) || b.uses - a.uses)[0] as (typeof ranked)[number]).word;
}

async function findAlike(queryable: Queryable, room: RoomWords, word: string): Promise<string[] | null> {
  if (!/^[a-z]{6,}$/.test(word)) return null;
  const slips = Math.floor(word.length / 2);
  const candidates = room.near(word, slips).filter((each) => /^[a-z]{5,}$/.test(each) && editDistance(word, each, slips) <= slips);
  const [alike] = await queryable.query<{ word: string }>(ALIKE_SQL, [word, candidates]);
  return alike ? [alike.word] : null;
}

/** `burkinafaso`: two known words, of the ways to part it the most even; null when there is none. */
function splitWord(room: RoomWords, word: string, isOpen: boolean): string[] | null {
  const cuts = Array.from({ length: Math.max(0, word.length - 4) }, (_, index) => index + 2)
    .map((at) => [foldText(word.slice(0, at))[0] ?? '', word.slice(at)] as const)
    .filter(([left, right]) => left.length >= 3 && right.length >= 3);
  if (cuts.length === 0) return null;
  const lefts = listKnown(room, cuts.map(([left]) => left), false);
  const candidates = cuts.filter(([left]) => lefts.has(left)).sort((a, b) => Math.min(b[0].length, b[1].length) - Math.min(a[0].length, a[1].length));
  for (const [left, right] of candidates) if (listKnown(room, [right], isOpen).size > 0) return [left, right];
  return null;
}

/** Shorter beginnings are near too many words. */
const OPEN_WORD_LENGTH = 5;

/** Those at the least distance, if it is forgiven; an open word may also be near the beginning of a longer one. */
function keepNearest(word: string, candidates: readonly string[], isOpen: boolean): string[] {
  const allowed = slipsAllowed(word);
  const distances = candidates.map((candidate) => {
    const whole = editDistance(word, candidate, allowed);
    if (!isOpen || word.length < OPEN_WORD_LENGTH || candidate.length <= word.length) return whole;
    const beginnings = [-1, 0, 1].map((more) => editDistance(word, candidate.slice(0, word.length + more), allowed));
    // A whole word is believed before the beginning of another at the same distance.
    return Math.min(whole, ...beginnings.map((distance) => distance + 0.5));
  });
  const least = Math.min(allowed + 0.5, ...distances);
  return candidates.filter((_, index) => distances[index] === least);
}
