import { apiPaths, type AccountAnswer, type EditingAnswer, type StaffNetworks } from '@portulan/contract';
import type { Lang } from '@portulan/contract';
import { askAccount, leadTo, readAccount, type Asking } from '../people/ask-account.server.js';
import type { FieldLists } from './field-box.js';

export const entryDoor = (id: string | undefined): string => `${apiPaths.staff}/entries/${encodeURIComponent(id ?? '')}`;

/** Who is in, and the networks they work in: what the frame of the back office shows. */
export async function readFrame(asking: Asking): Promise<{ account: AccountAnswer; networks: StaffNetworks['items'] }> {
  const account = await readAccount<AccountAnswer>(asking, apiPaths.account);
  // Whoever represents one entry edits it, and sees no network.
  const networks = account.isStaff ? (await readAccount<StaffNetworks>(asking, `${apiPaths.staff}/networks`)).items : [];
  return { account, networks };
}

export const readEditing = (asking: Asking, id: string | undefined): Promise<EditingAnswer> => readAccount<EditingAnswer>(asking, entryDoor(id));

/** The themes, in the language of the page. */
export async function readThemes(asking: Asking, lang: Lang): Promise<FieldLists['themes']> {
  const answer = await askAccount<{ items: FieldLists['themes'] }>(asking, 'GET', `${apiPaths.themes}?lang=${lang}`);
  if (!answer.ok) throw leadTo(asking.request, answer.refused);
  return answer.body.items;
}

/** The lists that fields choose from. */
export async function readLists(asking: Asking, lang: Lang): Promise<FieldLists> {
  const list = async <Item>(path: string): Promise<readonly Item[]> => {
    const answer = await askAccount<{ items: readonly Item[] }>(asking, 'GET', `${path}?lang=${lang}`);
    if (!answer.ok) throw leadTo(asking.request, answer.refused);
    return answer.body.items;
  };
  const [countries, themes, goals] = await Promise.all([
    list<FieldLists['countries'][number]>(apiPaths.countries),
    list<FieldLists['themes'][number]>(apiPaths.themes),
    list<FieldLists['goals'][number]>(apiPaths.sdgs),
  ]);
  return { countries, themes, goals };
}
