import type { ActorAnswer, Lang } from '@portulan/contract';
import { getActor, type Register } from '@portulan/register';
import type { Search } from '@portulan/search';
import type { EntryReading } from '../http/answer-entry.js';
import { chooseText } from '../http/choose-text.js';
import { identifierUrl } from './identifier-url.js';

/** The full answer of an actor: its own fields from the register, itself and its relations as cards. */
export async function readActor(register: Register, search: Search, idOrSlug: string, lang: Lang): Promise<EntryReading<ActorAnswer>> {
  const reading = await getActor(register, idOrSlug);
  if (reading === null || 'redirect' in reading) return reading;
  const { cooperationIds, projects, identifiers, names, descriptionFr, descriptionEn, ...record } = reading.found;
  const [[card], cooperations, projectCards] = await Promise.all([
    search.cards('actors', [record.id], lang),
    search.cards('cooperations', cooperationIds, lang),
    search.cards('projects', [...new Set(projects.map(({ id }) => id))], lang),
  ]);
  if (card === undefined) return null;
  const cardOf = new Map(projectCards.map((project) => [project.id, project]));
  return {
    found: {
      ...card,
      ...record,
      contacts: [...record.contacts],
      sources: [...record.sources],
      description: chooseText(lang, descriptionFr, descriptionEn),
      names: names.map(({ type, name, lang: spoken }) => ({ type, name, lang: spoken ?? null })),
      identifiers: identifiers.map(({ scheme, value }) => ({ scheme, value, url: identifierUrl(scheme, value) })),
      cooperations,
      projects: projects.flatMap(({ id, role }) => {
        const project = cardOf.get(id);
        return project ? [{ role, project }] : [];
      }),
    },
  };
}
