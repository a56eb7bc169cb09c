import type { EntryRoom } from '@portulan/domain';
import type { FactFilter } from '../port/index.js';
import { composeQuestion, isEmptyWord, type Question } from '../words/index.js';
import { understand, type UnderstandingSources } from './ask-in-turn.js';
import type { Reading, Understanding } from './understand-question.js';

/**
 * The question as it is understood without the words that were taken for one of its filters; null when no word is left.
 *
 * @param filter what is chosen beside the words
 */
export async function readWithout(
  sources: UnderstandingSources,
  room: EntryRoom,
  question: Question,
  { words }: Pick<Understanding, 'words'>,
  filter: FactFilter,
): Promise<Reading | null> {
  const rest = composeQuestion(leaveOut(question.folded, words.split(' ')), sources.book.isName);
  return rest && understand(sources, room, rest, filter);
}

/** Words without the first run of others; those that carry nothing may stand in between. */
function leaveOut(folded: readonly string[], gone: readonly string[]): string[] {
  const glue = (words: readonly string[]) => words.filter((word) => !isEmptyWord(word)).join('');
  const wanted = glue(gone);
  for (let from = 0; from < folded.length; from++) {
    for (let to = folded.length; to > from; to--) {
      if (glue(folded.slice(from, to)) === wanted) return [...folded.slice(0, from), ...folded.slice(to)];
    }
  }
  return [...folded];
}
