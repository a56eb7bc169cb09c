import type { Refused } from '../people/ask-account.server.js';
import { useWords } from '../shell/words.js';

/** Says what was refused of a campaign in the language of the page; one that has no words of its own keeps the sentence of the API. */
export function useCampaignWords(): { readonly sayRefusal: (refused: Pick<Refused, 'code' | 'detail'>) => string; readonly errorsOf: (refused: Pick<Refused, 'fields'> | undefined) => (field: string) => string | undefined } {
  const { intl, say } = useWords();
  return {
    sayRefusal: ({ code, detail }) => (`campaigns.refusal.${code}` in intl.messages ? say(`campaigns.refusal.${code}`) : detail),
    errorsOf: (refused) => (field) => (refused?.fields.includes(field) === true ? say('campaigns.wrong') : undefined),
  };
}
