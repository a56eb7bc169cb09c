import type { Refused } from '../people/ask-account.server.js';
import { useWords } from '../shell/words.js';

/** Says why a link of a campaign does nothing; one that has no words of its own keeps the sentence of the API. */
export function useLinkWords(): (refused: Pick<Refused, 'code' | 'detail'>) => string {
  const { say, knows } = useWords();
  return ({ code, detail }) => (knows(`campaigns.link.${code}`) ? say(`campaigns.link.${code}`) : detail);
}
