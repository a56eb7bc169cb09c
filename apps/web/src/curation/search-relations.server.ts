import type { EntryNames } from '@portulan/contract';
import type { EntryRoom } from '@portulan/domain';
import { askAccount, type Asking } from '../people/ask-account.server.js';
import { readLang } from '../shell/lang.js';
import { readAsked, readFound, relationFields, searchPath, type FoundThing, type Relations } from './relations.js';

/**
 * What the words in the search boxes of a form name; null when none was typed, and the form can be sent.
 *
 * @param names what is known of the ids in the form already
 */
export async function searchRelations(asking: Asking, room: EntryRoom, form: FormData, names: EntryNames): Promise<Relations | null> {
  const asked = readAsked(room, form);
  if (Object.keys(asked).length === 0) return null;
  const found = await Promise.all(
    relationFields(room).flatMap(({ field, sort }) => {
      const words = asked[field];
      if (words === undefined) return [];
      return [
        askAccount(asking, 'GET', searchPath(sort, words, readLang(asking.request.url))).then((answer): [string, readonly FoundThing[]] => [field, answer.ok ? readFound(sort, answer.body) : []]),
      ];
    }),
  );
  return { names, asked, found: Object.fromEntries(found) };
}

/** What the ids of a form are called, as the form says itself: each box that was shown carries the name beside the id. */
export const readNames = (form: FormData): EntryNames =>
  Object.fromEntries(
    [...form.entries()].flatMap(([key, label]) => (key.startsWith('label.') && typeof label === 'string' ? [[key.slice('label.'.length), { label, detail: null }] as const] : [])),
  );
