import { data } from 'react-router';
import { leadTo, type AccountAnswerOf } from './ask-account.server.js';

/** What the buttons of a page do, by the name that each sends as `intent`. */
export type Deeds<Body> = Readonly<Record<string, () => Promise<AccountAnswerOf<Body>>>>;

/**
 * Does what the button that was pressed asks for.
 *
 * @param leaves refusals that lead away from the page: whoever is no longer in signs in again; where the page stands for one thing
 *   alone, the thing may be gone
 * @returns what was done, or why not, for the page to say
 * @throws 400 for a button that the page has not, and where a refusal leads
 */
export async function answerDeed<Body>(request: Request, intent: string, deeds: Deeds<Body>, leaves: readonly number[] = [401]): Promise<AccountAnswerOf<Body>> {
  const deed = Object.hasOwn(deeds, intent) ? deeds[intent] : undefined;
  if (deed === undefined) throw data({}, { status: 400 });
  const answer = await deed();
  if (!answer.ok && leaves.includes(answer.refused.status)) throw leadTo(request, answer.refused);
  return answer;
}
