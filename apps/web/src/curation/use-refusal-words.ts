import type { Refused } from '../people/ask-account.server.js';
import { useWords } from '../shell/words.js';

/** Says a refusal in the language of the page; one that has no words of its own keeps the sentence of the API. */
export function useRefusalWords(): (refused: Pick<Refused, 'code' | 'detail'>) => string {
  const { intl, say } = useWords();
  return ({ code, detail }) => {
    const id = `curation.refusal.${code}`;
    return id in intl.messages ? say(id) : detail;
  };
}
