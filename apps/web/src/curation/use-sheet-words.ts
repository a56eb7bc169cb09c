import { useWords } from '../shell/words.js';

/** How the pages of sheets say refusals and fields: in their own words, else in those of editing, else as the API does. */
export function useSheetWords(): { sayRefusal: (code: string, detail: string) => string; sayField: (field: string) => string } {
  const { say, knows } = useWords();
  const first = (...ids: readonly string[]) => ids.find(knows);
  return {
    sayRefusal: (code, detail) => {
      const id = first(`sheets.refusal.${code}`, `curation.refusal.${code}`);
      return id === undefined ? detail : say(id);
    },
    sayField: (field) => {
      const id = first(`sheets.field.${field}`, `curation.field.${field}`);
      return id === undefined ? field : say(id);
    },
  };
}
