import type { Refused } from '../people/ask-account.server.js';
import { useWords } from '../shell/words.js';

/** Says why a link of a campaign does nothing; one that has no words of its own keeps the sentence of the API. */
export function useLinkWords(): (refused: Pick<Refused, 'code' | 'detail'>) => string {
  const { intl, say } = useWords();
  return ({ code, detail }) => (`campaigns.link.${code}` in intl.messages ? say(`campaigns.link.${code}`) : detail);
}
