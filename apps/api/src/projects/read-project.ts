import type { Lang, PlaceAnswer, ProjectAnswer } from '@portulan/contract';
import { getProject, type PlaceRecord, type Register } from '@portulan/register';
import type { Search } from '@portulan/search';
import type { EntryReading } from '../http/answer-entry.js';
import { chooseText } from '../http/choose-text.js';

/** The full answer of a project: participants in their roles, fundings to the cent, places of action. */
export async function readProject(register: Register, search: Search, idOrSlug: string, lang: Lang): Promise<EntryReading<ProjectAnswer>> {
  const reading = await getProject(register, idOrSlug);
  if (reading === null || 'redirect' in reading) return reading;
  const { cooperationId, participations, fundings, places, descriptionFr, descriptionEn, ...record } = reading.found;
  const actorIds = [...participations.map(({ actorId }) => actorId), ...fundings.flatMap(({ funderId }) => funderId ?? [])];
  const [[card], [cooperation], actors] = await Promise.all([
    search.cards('projects', [record.id], lang),
    cooperationId === null ? [] : search.cards('cooperations', [cooperationId], lang),
    search.shorts([...new Set(actorIds)], lang),
  ]);
  if (card === undefined) return null;
  const actorOf = new Map(actors.map((actor) => [actor.id, actor]));
  return {
    found: {
      ...card,
      ...record,
      contacts: [...record.contacts],
      sources: [...record.sources],
      description: chooseText(lang, descriptionFr, descriptionEn),
      participations: participations.flatMap(({ role, actorId }) => {
        const actor = actorOf.get(actorId);
        return actor ? [{ role, actor }] : [];
      }),
      fundings: fundings.map(({ funderId, ...funding }) => ({ ...funding, funder: (funderId && actorOf.get(funderId)) || null })),
      places: places.map((place) => placeAnswer(place, lang)),
      cooperation: cooperation ?? null,
    },
  };
}

const placeAnswer = ({ country, region, departement, ...place }: PlaceRecord, lang: Lang): PlaceAnswer => ({
  ...place,
  country: country.code,
  countryLabel: country[lang],
  region: region?.code ?? null,
  regionLabel: region?.[lang] ?? null,
  departement: departement?.code ?? null,
  departementLabel: departement?.[lang] ?? null,
});
