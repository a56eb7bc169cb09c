import { apiPaths, sitePaths, type ActorAnswer, type CooperationAnswer, type Lang, type ProjectAnswer } from '@portulan/contract';
import { redirect, type LoaderFunctionArgs } from 'react-router';
import { getFromApi, publicUrlContext } from '../shell/api.js';
import { inLang, readLang } from '../shell/lang.js';
import type { EntryData } from './entry-data.js';

interface EntryAnswers {
  readonly actors: ActorAnswer;
  readonly projects: ProjectAnswer;
  readonly cooperations: CooperationAnswer;
}

/**
 * The entry that an address of the site names, by its slug or its permanent id. An old slug, the id of a merged entry and
 * the permanent id all lead, by a permanent redirect, to the one address that carries the present slug.
 */
export async function loadEntry<Room extends keyof EntryAnswers>(
  room: Room,
  { context, request, params }: Pick<LoaderFunctionArgs, 'context' | 'request' | 'params'>,
): Promise<EntryData<EntryAnswers[Room]>> {
  const lang: Lang = readLang(request.url);
  const slug = params['slug'] ?? '';
  const apiAddress = inLang(`${apiPaths[room]}/${encodeURIComponent(slug)}`, lang);
  const entry = await getFromApi<EntryAnswers[Room]>(context, apiAddress, undefined, { signal: request.signal });
  if (entry.slug !== slug) throw redirect(inLang(sitePaths[room](entry.slug), lang), 308);
  const publicUrl = context.get(publicUrlContext);
  return { entry, lang, apiAddress, publicUrl, permanentAddress: `${publicUrl}${sitePaths[room](entry.id)}` };
}
