import type { EntryRoom } from '@portulan/domain';
import type { Queryable } from '@portulan/register';
import { editDistance, slipsAllowed } from './edit-distance.js';
import type { Question } from './read-question.js';

/** Greater than any character a word may hold: closes the range of the words that begin alike. */
const LAST_CHARACTER = '\u{10FFFF}';
/** A word that the article before it was glued to: `leau`, `lhay`. */
const GLUED_ELISION = /^(?:qu|[cdjlmnst])(?=[aeiouyh]\p{L}{2})/u;
/** Up to so many words, looking at each is faster than asking the index of letter triples, and misses none. */
const LEXICON_SCAN_MAX = 150_000;
const CANDIDATES = 40;

const UNKNOWN_SQL = (room: EntryRoom) => `
SELECT w.word FROM unnest($1::text[]) WITH ORDINALITY AS w (word, position)
WHERE length(w.word) >= 3 AND w.word !~ '[0-9]' AND NOT EXISTS (
  SELECT 1 FROM search_lexicon l WHERE l.room = '${room}' AND CASE WHEN w.position = $2 THEN
    l.word >= w.word COLLATE "C" AND l.word < (w.word || '${LAST_CHARACTER}') COLLATE "C" ELSE l.word = w.word COLLATE "C" END)`;

/** A swap counts twice here: the exact distance is taken afterwards, over these few. */
const SCAN_SQL = (room: EntryRoom) => `
SELECT word FROM search_lexicon WHERE room = '${room}' AND length(word) BETWEEN length($1) - $2 AND length($1) + $2
  AND levenshtein_less_equal(word, $1, $2 + 1) <= $2 + 1
UNION ALL
SELECT word FROM search_lexicon WHERE room = '${room}' AND $3 AND length(word) > length($1) + $2
  AND levenshtein_less_equal(left(word, length($1)), $1, $2 + 1) <= $2 + 1`;

const NEAREST_SQL = (room: EntryRoom) => `
SELECT word FROM search_lexicon WHERE room = '${room}' ORDER BY word <-> $1 LIMIT ${CANDIDATES}`;

const COMMONEST_SQL = (room: EntryRoom) => `
SELECT c.word FROM unnest($1::text[]) WITH ORDINALITY AS c (word, position)
CROSS JOIN LATERAL (SELECT count(*) AS uses FROM (
  SELECT 1 FROM search_words WHERE room = '${room}' AND words @@ ('''' || c.word || '''')::tsquery LIMIT 500) AS found) AS counted
ORDER BY counted.uses DESC, c.position LIMIT 1`;

/**
 * The same question with each word that no entry of the room bears replaced by the nearest one that some do; null when
 * there is nothing to replace, or nothing near enough.
 */
export async function respellQuestion(queryable: Queryable, room: EntryRoom, question: Question): Promise<Question | null> {
  const { words, isLastOpen } = question;
  const unknown = await listUnknown(queryable, room, question);
  if (unknown.size === 0) return null;
  const respelled: string[] = [];
  for (const [index, word] of words.entries()) {
    const isOpen = isLastOpen && index === words.length - 1;
    const better = unknown.has(word) ? await findNearest(queryable, room, word, isOpen) : word;
    if (better === null) return null;
    respelled.push(better);
  }
  return { ...question, words: [...new Set(respelled)], whole: respelled.join('_') };
}

async function listUnknown(queryable: Queryable, room: EntryRoom, { words, isLastOpen }: Question): Promise<Set<string>> {
  const open = isLastOpen ? words.length : 0;
  const rows = await queryable.query<{ word: string }>(UNKNOWN_SQL(room), [words, open]);
  return new Set(rows.map(({ word }) => word));
}

async function findNearest(queryable: Queryable, room: EntryRoom, word: string, isOpen: boolean): Promise<string | null> {
  const unglued = word.replace(GLUED_ELISION, '');
  if (unglued !== word && !(await listUnknown(queryable, room, { words: [unglued], isLastOpen: isOpen, whole: '' })).size) return unglued;
  const nearest = keepNearest(word, await listCandidates(queryable, room, word, isOpen), isOpen);
  if (nearest.length <= 1) return nearest[0] ?? null;
  const [commonest] = await queryable.query<{ word: string }>(COMMONEST_SQL(room), [nearest]);
  return commonest?.word ?? null;
}

async function listCandidates(queryable: Queryable, room: EntryRoom, word: string, isOpen: boolean): Promise<string[]> {
  const [size] = await queryable.query<{ words: number }>(`SELECT reltuples AS words FROM pg_class WHERE oid = 'search_lexicon'::regclass`);
  const rows =
    (size?.words ?? 0) <= LEXICON_SCAN_MAX
      ? await queryable.query<{ word: string }>(SCAN_SQL(room), [word, slipsAllowed(word), isOpen && word.length >= OPEN_WORD_LENGTH])
      : await queryable.query<{ word: string }>(NEAREST_SQL(room), [word]);
  return rows.map((row) => row.word);
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
