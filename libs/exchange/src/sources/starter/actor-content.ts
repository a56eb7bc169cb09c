import { foldName } from '@portulan/domain';
import type { ActorDraft, ActorKind, ActorName, AuthorityTier, InstitutionCategory, PartnerTier } from '@portulan/domain';
import { splitList } from './starter-files.js';
import type { StarterCells } from './starter-files.js';

export const orNull = (cell: string): string | null => (cell === '' ? null : cell);

/** `en:Timbuktu` is a name in English; `Tombouctou` one in a language that is not said. */
function readOtherName(item: string): ActorName {
  const { lang, name } = /^(?<lang>[a-z]{2,3}):(?<name>.+)$/.exec(item)?.groups ?? {};
  return lang === undefined || name === undefined ? { type: 'usual', name: item } : { type: 'translation', name: name.trim(), lang };
}

function namesOf({ name, usualName, acronym, otherNames }: StarterCells<'actors'>): ActorName[] {
  const names: ActorName[] = [
    { type: 'official', name, lang: 'fr' },
    ...(usualName === '' ? [] : [{ type: 'usual' as const, name: usualName, lang: 'fr' }]),
    ...(acronym === '' ? [] : [{ type: 'acronym' as const, name: acronym }]),
    ...splitList(otherNames).map(readOtherName),
  ];
  const met = new Set<string>();
  return names.filter(({ type, name: text }) => {
    const key = type === 'translation' ? text : foldName(text);
    const isNew = !met.has(key) || type === 'acronym';
    met.add(key);
    return isNew;
  });
}

/** What a row says of an actor, but for the place of its seat. The codes were checked when the directory was read. */
export function actorContent(cells: StarterCells<'actors'>, insee: string | null): ActorDraft {
  const { kind, category, tier, territory, siren, wikidata } = cells;
  const address = [cells.address, cells.postcode].filter((part) => part !== '').join(', ');
  return {
    kind: kind as ActorKind,
    category: orNull(category) as InstitutionCategory | null,
    tier: orNull(tier) as AuthorityTier | PartnerTier | null,
    names: namesOf(cells),
    identifiers: [
      ...(insee === null ? [] : [{ scheme: 'insee' as const, value: insee }]),
      ...(siren === '' ? [] : [{ scheme: 'siren' as const, value: siren }]),
      ...(wikidata === '' ? [] : [{ scheme: 'wikidata' as const, value: wikidata }]),
    ],
    country: cells.country,
    territory: kind === 'authority' ? orNull(territory) : null,
    address: orNull(address),
    website: orNull(cells.website),
    email: orNull(cells.email),
    phone: orNull(cells.phone),
    descriptionFr: orNull(cells.descriptionFr),
    descriptionEn: orNull(cells.descriptionEn),
    themes: splitList(cells.themes),
  };
}
