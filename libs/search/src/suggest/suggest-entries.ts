import type { ActorCard, CooperationCard, Lang, ProjectCard, Suggestion } from '@portulan/contract';
import type { EntryRoom } from '@portulan/domain';
import type { Cards } from '../documents/index.js';
import { VALUE_LABELS } from '../settings/index.js';

/** What stands beside the name of an entry, to tell it from its homonyms. */
const DETAILS: { readonly [Room in EntryRoom]: (card: Cards[Room], lang: Lang) => (string | null | undefined)[] } = {
  actors: ({ kind, place, label }: ActorCard, lang) => [
    VALUE_LABELS.kind?.[kind]?.[lang],
    place && [...new Set([place.label, place.country === 'FR' ? place.departementLabel : place.countryLabel])].filter((part) => part && part !== label).join(', '),
  ],
  projects: ({ lead, period, countries }: ProjectCard) => [
    lead?.label,
    countries.slice(0, 3).map(({ label }) => label).join(', '),
    [...new Set([period.since?.slice(0, 4), period.until?.slice(0, 4)].filter(Boolean))].join('–'),
  ],
  cooperations: ({ form, since, partners }: CooperationCard, lang) => [
    VALUE_LABELS.form?.[form]?.[lang],
    [...new Set(partners.map(({ place }) => place?.countryLabel))].join(', '),
    since?.slice(0, 4),
  ],
};

/** One line of the box for an entry. */
export function suggestEntry<Room extends EntryRoom>(room: Room, card: Cards[Room], lang: Lang): Suggestion {
  const detail = DETAILS[room](card, lang).filter(Boolean).join(' · ');
  return { group: room, id: card.id, label: card.label, detail: detail || null, url: card.url };
}
