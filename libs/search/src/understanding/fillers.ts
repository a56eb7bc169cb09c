import { composeQuestion, type IsName, type Question } from '../words/index.js';

/** What people say around what they look for: `associations qui travaillent au Mali`. Folded. */
const FILLERS = new Set(
  (
    'qui que travaille travaillent travaillant intervient interviennent intervenant agit agissent agissant actif actifs active actives ' +
    'engage engages engagee engagees coopere cooperent mene menent situe situes situee situees base bases basee basees ' +
    'franco ' +
    'who which that what works work working operates operating active based located'
  ).split(' '),
);

/** Whether a word says nothing of what is looked for. */
export const isFiller = (word: string): boolean => FILLERS.has(word);

/** The question without such words; null when there are none, or nothing else. */
export function leaveOutFillers({ folded }: Question, isName: IsName): Question | null {
  const rest = folded.filter((word) => !isFiller(word));
  return rest.length === folded.length ? null : composeQuestion(rest, isName);
}
