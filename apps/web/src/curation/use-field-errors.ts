import type { Refused } from '../people/ask-account.server.js';
import { useRefusalWords } from './use-refusal-words.js';

/** What is wrong with a field of a form that was refused, in the words of its own reason; nothing for a field that is right. */
export function useFieldErrors(refused: Refused | null | undefined): (field: string) => string | undefined {
  const sayRefusal = useRefusalWords();
  return (field) => {
    const wrong = refused?.fields.find((name) => name === field || name.startsWith(`${field}.`));
    if (wrong === undefined || refused === null || refused === undefined) return undefined;
    return sayRefusal({ code: refused.reasons[wrong] ?? refused.code, detail: refused.code === 'invalid-fields' ? sayRefusal(refused) : refused.detail });
  };
}
