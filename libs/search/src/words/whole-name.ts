import { foldWhole } from './empty-words.js';
import type { Question } from './read-question.js';
import { rootOf } from './root-of.js';

/** Marks a whole name among the words of an entry: `=saint_denis`. No folded word begins so. */
export const WHOLE_NAME = '=';
const WHOLE_NAME_MAX_LENGTH = 120;

/**
 * A whole name as it stands among the words, without articles and prepositions, cut where it would be longer than any
 * question.
 */
export const wholeName = (folded: string): string => `${WHOLE_NAME}${foldWhole(folded.split(/[ _]/)).slice(0, WHOLE_NAME_MAX_LENGTH)}`;

/** What a question is compared with as a whole: as it was typed, and by the roots of its words. */
export const wholeQuestion = ({ whole, folded }: Pick<Question, 'whole' | 'folded'>): { own: string; roots: string } => ({
  own: wholeName(whole),
  roots: wholeName(foldWhole(folded.map(rootOf))),
});
