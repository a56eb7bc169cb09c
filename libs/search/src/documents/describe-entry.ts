import { labelCooperation } from '@portulan/domain';
import type { Bilingual, SearchedField } from '../settings/index.js';
import type { Vocabulary } from '../vocabulary/index.js';
import type { ActorRow, CooperationRow, EntryRows, ProjectRow } from './entry-row.js';
import { listAliases } from './name-territory.js';
import type { NeutralActor, NeutralCooperation, NeutralProject, NeutralCards, NeutralShort } from './neutral-card.js';

/** What a room adds to the facts all rooms share: the card, and what is searched, not yet folded. */
export interface Description<Room extends keyof NeutralCards> {
  readonly card: NeutralCards[Room];
  readonly facets: readonly string[];
  readonly words: Readonly<Partial<Record<SearchedField, readonly string[]>>>;
  /** More of the same, from actors that come back in other entries: theirs are the very lists. */
  readonly actorWords?: Readonly<Partial<Record<SearchedField, readonly (readonly string[])[]>>>;
  /** Names of its own, before the others: no other entry is called so, or not in a way that is worth remembering. */
  readonly ownNames?: readonly string[];
  /**
   * Where it is at home, `tier:code`: asked for a place, those that are there come before those that deal with it. Null for all
   * its places: what is done between places is at home in each of them.
   */
  readonly home: readonly string[] | null;
}

/** One function a room: what its card shows and what its words are. */
export const describeEntry: { readonly [Room in keyof EntryRows]: (row: EntryRows[Room], vocabulary: Vocabulary) => Description<Room> } = {
  actors: describeActor,
  cooperations: describeCooperation,
  projects: describeProject,
};

function describeActor(row: ActorRow, vocabulary: Vocabulary): Description<'actors'> {
  const { id, slug, kind, category, tier, acronym, place, themes, sdgs, partnerCountries, checkedOn, staleOn } = row;
  const label = { fr: row.label, en: row.labelEn };
  const names = [...new Set([row.label, row.labelEn, ...row.names])];
  const card: NeutralActor = {
    ...{ id, slug, label, kind, category, tier, acronym, place, themes, sdgs, partnerCountries, checkedOn, staleOn },
    cooperationCount: row.cooperationCount,
    projectCount: row.projectCount,
  };
  return {
    card,
    facets: [`kind:${kind}`, ...(category ? [`category:${category}`] : [])],
    ownNames: [...names, ...row.numbers, ...listAliases({ names, country: place.country, tier, territory: row.territory }, vocabulary)],
    words: { places: place.label === null ? [] : [place.label] },
    // A town is not in another one because they share a grouping.
    home: row.seatRefs.filter((ref) => !ref.startsWith('epci:')),
  };
}

function describeCooperation(row: CooperationRow): Description<'cooperations'> {
  const { id, slug, form, since, until, status, themes, sdgs, checkedOn, staleOn } = row;
  const side = (wanted: 'f' | 'p') => row.actors.filter(({ part }) => part === wanted).map(({ actor }) => actor.short);
  const [authorities, partners] = [side('f'), side('p')];
  const labels = (actors: typeof authorities, lang: keyof Bilingual) => actors.map(({ label }) => label[lang]);
  const name = (lang: keyof Bilingual) => labelCooperation(labels(authorities, lang), labels(partners, lang), lang);
  const card: NeutralCooperation = {
    ...{ id, slug, form, since, until, status, themes, sdgs, checkedOn, staleOn, authorities, partners },
    label: { fr: name('fr'), en: name('en') },
  };
  return {
    card,
    facets: [`status:${status}`],
    ownNames: namePair(authorities, partners),
    words: { places: row.placeNames },
    actorWords: { names: row.actors.map(({ actor }) => actor.called) },
    home: null,
  };
}

/** Both ends, in either order, are the very name of what is between two: `Nantes Recife`. */
function namePair([authority, ...authorities]: readonly NeutralShort[], [partner, ...partners]: readonly NeutralShort[]): string[] {
  if (!authority || !partner || authorities.length + partners.length > 0) return [];
  return [`${authority.label.fr} ${partner.label.fr}`, `${partner.label.fr} ${authority.label.fr}`];
}

function describeProject(row: ProjectRow): Description<'projects'> {
  const { id, slug, since, until, status, actors, amount, themes, sdgs, countries, checkedOn, staleOn } = row;
  const lead = actors.find(({ part }) => part === 'l')?.actor.short ?? null;
  const participantNames = actors.flatMap(({ part, actor }) => (part === 'p' ? [actor.names] : []));
  const card: NeutralProject = {
    ...{ id, slug, since, until, status, lead, amount, themes, sdgs, countries, checkedOn, staleOn },
    label: { fr: row.label, en: row.labelEn },
  };
  return {
    card,
    facets: [`status:${status}`],
    ownNames: [...new Set([row.label, row.labelEn])],
    words: { places: row.placeNames, topics: row.programmes },
    actorWords: { places: participantNames },
    home: null,
  };
}
