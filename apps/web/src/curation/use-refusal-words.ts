import type { Refused } from '../people/ask-account.server.js';
import { useWords } from '../shell/words.js';

/**
 * Says a refusal in the language of the page; one that has no words of its own keeps the sentence of the API.
 *
 * @param room whose words come before those of curation
 */
export function useRefusalWords(room = 'curation'): (refused: Pick<Refused, 'code' | 'detail'>) => string {
  const { say, knows } = useWords();
  return ({ code, detail }) => {
    const id = [`${room}.refusal.${code}`, `curation.refusal.${code}`].find(knows);
    return id === undefined ? detail : say(id);
  };
}
