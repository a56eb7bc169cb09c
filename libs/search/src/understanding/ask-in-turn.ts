import type { EntryRoom } from '@portulan/domain';
import type { Queryable } from '@portulan/register';
import type { FactFilter, Moment } from '../port/index.js';
import { composeQuestion, IN_NAMES, readQuestion, respellWords, wholeName, type Question, type RoomWords } from '../words/index.js';
import { leaveOutFillers } from './fillers.js';
import { leaveOutBodies } from './leave-out-bodies.js';
import type { Phrasebook } from './phrasebook.js';
import { understandNear, understandSurroundings } from './understand-near.js';
import { understandQuestion, type Reading } from './understand-question.js';

export interface Asking {
  readonly room: EntryRoom;
  readonly q: string | undefined;
  /** Whether words are words and nothing else. */
  readonly literal?: boolean | undefined;
  /** What is chosen beside the words; funders are ids. */
  readonly filter: FactFilter;
}

export interface Answered<Answer> {
  readonly answer: Answer;
  /** The reading that gave it; null where the text has no word at all. */
  readonly reading: Reading | null;
  /** The words as they were typed; null when there are none. */
  readonly question: Question | null;
  /** Known words in place of unknown ones: those the answer is to, or those to ask with fewer filters. */
  readonly didYouMean?: string;
  /** The reading to ask with fewer filters, when it is not the one that was answered. */
  readonly better?: Reading;
}

/**
 * Asks a question as it is understood and, as long as nothing answers: word for word; with known words in place of
 * unknown ones, understood and then word for word.
 *
 * @param ask one question to an engine; `null` is one that nothing can answer to
 */
export async function askInTurn<Answer extends { readonly total: number }>(
  sources: UnderstandingSources,
  { room, q, literal = false, filter }: Asking,
  ask: (reading: Reading | null) => Promise<Answer>,
): Promise<Answered<Answer>> {
  const { register, book } = sources;
  const question = readQuestion(q, book.isName);
  // Words that fold to nothing (`!!!`) are words all the same, and nothing bears them.
  if (!question) {
    const reading = q?.trim() ? null : { question: null, filter, understood: [] };
    return { answer: await ask(reading), reading, question };
  }
  const readings = async (words: Question) => {
    const plain: Reading = { question: words, filter, understood: [] };
    const understood = literal ? plain : await understand(sources, room, words, filter);
    return understood.understood.length > 0 || understood.question !== words ? [understood, plain] : [plain];
  };
  const bare = leaveOutFillers(question, book.isName);
  const firsts = [...(await readings(question)), ...(bare ? await readings(bare) : []), ...readNumber(question, filter)];
  const first = await askEach(firsts, ask);
  if (first.answer.total > 0) return { ...first, question };

  // What is understood is no slip, even where nothing is so filed.
  const meant = new Set(firsts.flatMap(({ understood }) => understood).flatMap(({ words }) => words.split(' ')));
  const respelled = await respellWords(register, await sources.words(room), question.folded, question.isLastOpen, meant);
  const words = respelled && composeQuestion(respelled, book.isName);
  if (!respelled || !words) return { ...first, question };
  const again = await readings({ ...words, isLastOpen: question.isLastOpen });
  const second = await askEach(again, ask);
  const didYouMean = respelled.join(' ');
  if (second.answer.total > 0) return { ...second, question, didYouMean };
  // The filters are to blame: the words are known, and worth saying.
  const unfiltered = await ask({ question: words, filter: { where: 'any' }, understood: [] });
  return { ...first, question, ...(unfiltered.total > 0 ? { didYouMean, better: second.reading } : {}) };
}

/** The answer to the first reading that has one; else that to the first. */
async function askEach<Answer extends { readonly total: number }>(readings: readonly Reading[], ask: (reading: Reading) => Promise<Answer>) {
  let first: { answer: Answer; reading: Reading } | undefined;
  for (const reading of readings) {
    const answer = await ask(reading);
    if (answer.total > 0) return { answer, reading };
    first ??= { answer, reading };
  }
  return first as { answer: Answer; reading: Reading };
}

/** What words are understood with. */
export interface UnderstandingSources {
  readonly register: Queryable;
  readonly book: Phrasebook;
  /** When the question came. */
  readonly moment: Moment;
  /** All the words of a room. */
  readonly words: (room: EntryRoom) => Promise<RoomWords>;
}

/** One question as it is understood, unless it is for the name of an entry. */
export async function understand({ register, book, words }: UnderstandingSources, room: EntryRoom, question: Question, filter: FactFilter): Promise<Reading> {
  const nearby = filter.near ? null : ((await understandNear(register, question.folded)) ?? (await understandSurroundings(register, book, room, question.folded)));
  if (nearby) {
    const narrowed = { ...filter, ...nearby.filter };
    const rest = composeQuestion(nearby.rest, book.isName);
    const read: Reading = rest ? understandQuestion(book, room, rest, narrowed) : { question: null, filter: narrowed, understood: [] };
    return { ...read, understood: [...read.understood, nearby.understanding] };
  }
  const read = understandQuestion(book, room, question, filter);
  if (read.understood.length === 0) return { ...read, question: findBare(await words(room), book, question) };
  // Actors are called after countries and themes (`Santé Mali`), so that even words all understood may be a name.
  const mayBeName = read.hasPlainWords || (room === 'actors' && read.understood.length > 1);
  return isNamed(await words(room), question, mayBeName) ? { question, filter, understood: [] } : read;
}

/** The name that follows a body, where an entry bears it and none the whole: `Dakar` of `mairie de Dakar`; else the question. */
function findBare(room: RoomWords, book: Phrasebook, question: Question): Question {
  const rests = leaveOutBodies(question, book.isName);
  if (rests.length === 0 || isNamed(room, question, false)) return question;
  for (const rest of rests) if (isNamed(room, rest, false)) return rest;
  return question;
}

/**
 * Whether the question is for the name of an entry: the whole of it is one or, if `isInside`, all its words stand in the
 * names of one.
 */
function isNamed(room: RoomWords, { words, whole, isLastOpen }: Question, isInside: boolean): boolean {
  if (room.index.has(wholeName(whole))) return true;
  return isInside && room.isBorne(words.map((word, index) => ({ words: [word], least: IN_NAMES, isOpen: isLastOpen && index === words.length - 1 })));
}

/**
 * Numbers that are written otherwise than they are kept: a SIRET is that of a place of the body whose SIREN it begins
 * with; spreadsheets take the zero before an INSEE code.
 */
function readNumber({ folded }: Question, filter: FactFilter): Reading[] {
  const kept = folded.map((word) => (/^\d{14}$/.test(word) ? word.slice(0, 9) : /^\d{4}$/.test(word) ? `0${word}` : word));
  const question = kept.some((word, index) => word !== folded[index]) ? composeQuestion(kept) : null;
  return question ? [{ question, filter, understood: [] }] : [];
}
