import { BULK_THEME_DEEDS, ENTRY_STATES } from '@portulan/domain';
import { readWorkChoice } from './work-choice.js';

/** What a form asks to change, as the API takes it: where the entries come from, those chosen by hand if any, and what becomes of them. */
export function readBulkRequest(form: FormData) {
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const orNull = (name: string) => (text(name) === '' ? null : text(name));
  const said = new URLSearchParams([...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])));
  const deed = BULK_THEME_DEEDS.find((one) => one === text('deed'));
  return {
    ...readWorkChoice(said),
    entryIds: said.has('tout') ? null : said.getAll('fiche'),
    change: {
      themes: deed === undefined ? null : { deed, codes: form.getAll('themes').map(String) },
      state: ENTRY_STATES.find((state) => state === text('state')) ?? null,
      isTaken: form.has('taken'),
      isConfirmed: form.has('confirmed'),
      sourceUrl: orNull('sourceUrl'),
    },
    reason: orNull('reason'),
  };
}
