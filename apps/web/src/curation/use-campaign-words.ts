import type { Refused } from '../people/ask-account.server.js';
import { useWords } from '../shell/words.js';

/** Says what was refused of a campaign in the language of the page; one that has no words of its own keeps the sentence of the API. */
export function useCampaignWords(): { readonly sayRefusal: (refused: Pick<Refused, 'code' | 'detail'>) => string; readonly errorsOf: (refused: Pick<Refused, 'fields'> | undefined) => (field: string) => string | undefined } {
  const { say, knows } = useWords();
  return {
    sayRefusal: ({ code, detail }) => (knows(`campaigns.refusal.${code}`) ? say(`campaigns.refusal.${code}`) : detail),
    errorsOf: (refused) => (field) => (refused?.fields.includes(field) === true ? say('campaigns.wrong') : undefined),
  };
}
