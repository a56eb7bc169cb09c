import type { EntryRoom } from '@portulan/domain';
import type { Queryable } from '@portulan/register';
import { editDistance, slipsAllowed } from './edit-distance.js';
import { isEmptyWord } from './empty-words.js';
import { fitBeside, fitTogether } from './fit-words.js';
import { foldText } from './fold-text.js';
import { countWords, LEXICON_SCAN_MAX } from './lexicon.js';
import { findTogether, findWhole, listPartings, listParts } from './part-word.js';
import { rootOf } from './root-of.js';
import { readWordList } from './word-list.js';

/** Greater than any character a word may hold: closes the range of the words that begin alike. */
const LAST_CHARACTER = '\u{10FFFF}';
/** A word that the article before it was glued to: `leau`, `lhay`. */
const GLUED_ELISION = /^(?:qu|[cdjlmnst])(?=[aeiouyh]\p{L}{2})/u;
const CANDIDATES = 40;

const UNKNOWN_SQL = (room: EntryRoom) => `
SELECT w.word FROM unnest($1::text[], $2::text[]) WITH ORDINALITY AS w (word, root, position)
WHERE length(w.word) >= 3 AND w.word !~ '[0-9]' AND NOT EXISTS (
  SELECT 1 FROM search_lexicon l WHERE l.room = '${room}' AND CASE WHEN w.position = $3 THEN
    l.word >= w.word COLLATE "C" AND l.word < (w.word || '${LAST_CHARACTER}') COLLATE "C" ELSE l.word IN (w.word COLLATE "C", w.root COLLATE "C") END)`;

const NEAREST_SQL = (room: EntryRoom) => `
SELECT word FROM search_lexicon WHERE room = '${room}' ORDER BY word <-> $1 LIMIT ${CANDIDATES}`;

/**
 * What sounds alike to an English ear, which is near enough: `filipville`, `philippeville`. With fewer sounds, or half of
 * its letters others, it would be chance: `zzzzqqqq`, `segou`.
 */
const ALIKE_SQL = (room: EntryRoom) => `
SELECT word FROM search_lexicon WHERE room = '${room}' AND word ~ '^[a-z]{5,}$' AND length(metaphone($1, 12)) >= 4
  AND metaphone(word, 12) = metaphone($1, 12) AND levenshtein(word, $1) <= length($1) / 2
ORDER BY abs(length(word) - length($1)), word LIMIT 5`;

const USES_SQL = (room: EntryRoom) => `
SELECT c.word, (SELECT count(*)::integer FROM (
  SELECT 1 FROM search_words WHERE room = '${room}' AND words @@ ('''' || c.word || '''')::tsquery LIMIT 500) AS found) AS uses
FROM unnest($1::text[]) AS c (word)`;

/** Words that some entry has beside the other words asked come first, then those that most have. */
const COMMONEST_SQL = (room: EntryRoom) => `
SELECT c.word FROM unnest($1::text[]) WITH ORDINALITY AS c (word, position)
CROSS JOIN LATERAL (SELECT count(*) AS uses FROM (
  SELECT 1 FROM search_words WHERE room = '${room}' AND words @@ ('''' || c.word || '''')::tsquery LIMIT 500) AS found) AS counted
CROSS JOIN LATERAL (SELECT CASE WHEN $2 = '' THEN false ELSE EXISTS (
  SELECT 1 FROM search_words WHERE room = '${room}' AND words @@ ('''' || c.word || ''' & ' || $2)::tsquery) END AS is_met) AS company
ORDER BY company.is_met DESC, counted.uses DESC, c.position LIMIT 1`;

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
  room: EntryRoom,
  words: readonly string[],
  isLastOpen: boolean,
  meant: ReadonlySet<string> = new Set(),
): Promise<string[] | null> {
  const known = new Set([...(await listKnown(queryable, room, words, isLastOpen)), ...words.filter((word) => meant.has(word))]);
  const glued = await glueWords(queryable, room, words, known, isLastOpen);
  const isAllKnown = words.every((word) => known.has(word) || isEmptyWord(word));
  if (glued.length === words.length && isAllKnown) {
    return (await unglueWords(queryable, room, words)) ?? fitTogether(queryable, room, words, isLastOpen, meant);
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
async function listKnown(queryable: Queryable, room: EntryRoom, words: readonly string[], isLastOpen: boolean): Promise<Set<string>> {
  const rows = await queryable.query<{ word: string }>(UNKNOWN_SQL(room), [words, words.map(rootOf), isLastOpen ? words.length : 0]);
  const unknown = new Set(rows.map(({ word }) => word));
  return new Set(words.filter((word) => !unknown.has(word)));
}

/** Where a word has this many more uses without its elision, it was glued: `daix` in `daix en provence`, not `lille`. */
const UNGLUED_TIMES = 3;

/** `daix en provence`, where some Daix is known too: the words without the elision glued to them. */
async function unglueWords(queryable: Queryable, room: EntryRoom, words: readonly string[]): Promise<string[] | null> {
  const unglued = words.map((word) => word.replace(GLUED_ELISION, ''));
  const pairs = words.flatMap((word, index) => (word === unglued[index] || (unglued[index] as string).length < 3 ? [] : [word, unglued[index] as string]));
  if (pairs.length === 0) return null;
  const rows = await queryable.query<{ word: string; uses: number }>(USES_SQL(room), [pairs]);
  const uses = new Map(rows.map((row) => [row.word, row.uses]));
  const better = words.map((word, index) => {
    const bare = unglued[index] as string;
    return (uses.get(bare) ?? 0) > UNGLUED_TIMES * (uses.get(word) ?? Infinity) ? bare : word;
  });
  return better.some((word, index) => word !== words[index]) ? better : null;
}

/** `mar seille`: two neighbours that are one word, if one of them is unknown or, failing that, if all are known. */
async function glueWords(queryable: Queryable, room: EntryRoom, words: readonly string[], known: ReadonlySet<string>, isLastOpen: boolean): Promise<string[]> {
  const hasUnknown = words.some((word) => !known.has(word) && !isEmptyWord(word));
  const pairs = words.slice(1).map((word, index) => `${words[index]}${word}`);
  const isPair = (at: number) => !hasUnknown || !known.has(words[at] as string) || !known.has(words[at + 1] as string);
  const knownPairs = await listKnown(queryable, room, pairs, isLastOpen);
  const glued: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const pair = pairs[at];
    const isOne = pair !== undefined && pair.length >= 5 && isPair(at) && knownPairs.has(pair) && !/\d/.test(pair);
    glued.push(isOne ? pair : (words[at] as string));
    if (isOne) at++;
  }
  return glued;
}

async function findNearest(queryable: Queryable, room: EntryRoom, word: string, isOpen: boolean, company: readonly string[]): Promise<string[] | null> {
  const unglued = word.replace(GLUED_ELISION, '');
  if (unglued !== word && (await listKnown(queryable, room, [unglued], isOpen)).size > 0) return [unglued];
  const parts = listPartings(word, await listParts(queryable, room, word));
  const whole = await findWhole(queryable, room, parts);
  if (whole) return [...whole.pieces];
  const nearest = keepNearest(word, await listCandidates(queryable, room, word, isOpen), isOpen);
  if (nearest.length === 0) {
    const beside = company.length > 0 ? await fitBeside(queryable, room, word, company, slipsAllowed(word) + 1) : null;
    const parted = beside ? null : await findTogether(queryable, room, parts);
    if (beside) return [beside.word];
    if (parted) return [...parted.pieces];
    return (await splitWord(queryable, room, word, isOpen)) ?? (await findAlike(queryable, room, word));
  }
  if (nearest.length === 1) return [...nearest];
  const [commonest] = await queryable.query<{ word: string }>(COMMONEST_SQL(room), [nearest, company.map((each) => `'${each}':*`).join(' & ')]);
  return commonest ? [commonest.word] : null;
}

async function findAlike(queryable: Queryable, room: EntryRoom, word: string): Promise<string[] | null> {
  if (!/^[a-z]{6,}$/.test(word) || (await countWords(queryable)) > LEXICON_SCAN_MAX) return null;
  const [alike] = await queryable.query<{ word: string }>(ALIKE_SQL(room), [word]);
  return alike ? [alike.word] : null;
}

/** `burkinafaso`: two known words, of the ways to part it the most even; null when there is none. */
async function splitWord(queryable: Queryable, room: EntryRoom, word: string, isOpen: boolean): Promise<string[] | null> {
  const cuts = Array.from({ length: Math.max(0, word.length - 4) }, (_, index) => index + 2)
    .map((at) => [foldText(word.slice(0, at))[0] ?? '', word.slice(at)] as const)
    .filter(([left, right]) => left.length >= 3 && right.length >= 3);
  if (cuts.length === 0) return null;
  const lefts = await listKnown(queryable, room, cuts.map(([left]) => left), false);
  const candidates = cuts.filter(([left]) => lefts.has(left)).sort((a, b) => Math.min(b[0].length, b[1].length) - Math.min(a[0].length, a[1].length));
  for (const [left, right] of candidates) if ((await listKnown(queryable, room, [right], isOpen)).size > 0) return [left, right];
  return null;
}

async function listCandidates(queryable: Queryable, room: EntryRoom, word: string, isOpen: boolean): Promise<string[]> {
  if ((await countWords(queryable)) <= LEXICON_SCAN_MAX) {
    return (await readWordList(queryable, room)).near(word, slipsAllowed(word), isOpen && word.length >= OPEN_WORD_LENGTH);
  }
  return (await queryable.query<{ word: string }>(NEAREST_SQL(room), [word])).map((row) => row.word);
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
