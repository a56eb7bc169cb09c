import type { CooperationAnswer, Lang } from '@portulan/contract';
import { getCooperation, type Register } from '@portulan/register';
import type { Search } from '@portulan/search';
import type { EntryReading } from '../http/answer-entry.js';
import { chooseText } from '../http/choose-text.js';

/** The full answer of a cooperation, its projects as cards. */
export async function readCooperation(register: Register, search: Search, idOrSlug: string, lang: Lang): Promise<EntryReading<CooperationAnswer>> {
  const reading = await getCooperation(register, idOrSlug);
  if (reading === null || 'redirect' in reading) return reading;
  const { projectIds, descriptionFr, descriptionEn, ...record } = reading.found;
  const [[card], projects] = await Promise.all([
    search.cards('cooperations', [record.id], lang),
    search.cards('projects', projectIds, lang),
  ]);
  if (card === undefined) return null;
  return {
    found: { ...card, ...record, contacts: [...record.contacts], sources: [...record.sources], description: chooseText(lang, descriptionFr, descriptionEn), projects },
  };
}
