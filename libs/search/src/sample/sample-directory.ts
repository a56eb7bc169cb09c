import type { ActorContent, CooperationContent, CooperationForm, EntryState, ProjectContent } from '@portulan/domain';
import { saveEntries, saveNetworks, savePlaces, saveSources, type EntryDraft, type PlaceDraft, type Register } from '@portulan/register';

/** A place of the sample: label, country, longitude, latitude, and in France commune, département, région and EPCI. */
type Spot = readonly [label: string, country: string, lon: number, lat: number, commune?: string, departement?: string, region?: string, epci?: string];

const FRENCH: readonly Spot[] = [
  ['Marseille', 'FR', 5.37, 43.3, '13055', '13', '93', '200054807'],
  ['Lyon', 'FR', 4.84, 45.76, '69123', '69', '84', '200046977'],
  ['Saint-Denis', 'FR', 2.36, 48.94, '93066', '93', '11'],
  ['Saint-Denis', 'FR', 55.45, -20.88, '97411', '974', '04'],
  ["L'Haÿ-les-Roses", 'FR', 2.34, 48.78, '94038', '94', '11'],
  ['Œuilly', 'FR', 3.79, 49.35, '02565', '02', '32'],
  ['Le Mans', 'FR', 0.2, 48.0, '72181', '72', '52'],
  ['Abbeville', 'FR', 1.83, 50.1, '80001', '80', '32'],
  ['Maisons-Alfort', 'FR', 2.44, 48.8, '94046', '94', '11'],
  ['Sainte-Foy-lès-Lyon', 'FR', 4.79, 45.73, '69202', '69', '84', '200046977'],
  ['Échirolles', 'FR', 5.71, 45.14, '38151', '38', '84'],
  ['Rennes', 'FR', -1.68, 48.11, '35238', '35', '53'],
];
const ABROAD: readonly Spot[] = [
  ['Dakar', 'SN', -17.44, 14.69],
  ['Bamako', 'ML', -8.0, 12.65],
  ['Tombouctou', 'ML', -3.0, 16.77],
  ['Gênes', 'IT', 8.93, 44.41],
  ['Łódź', 'PL', 19.46, 51.76],
  ['Fès', 'MA', -5.0, 34.03],
  ['Nadi', 'FJ', 177.42, -17.8],
  ['Apia', 'WS', -171.76, -13.83],
];
const FORMS: readonly CooperationForm[] = ['twinning', 'decentralised-cooperation', 'friendship', 'humanitarian'];
const THEMES = ['water', 'health', 'culture', 'youth'];
/** Those and a theme within one of them. */
const TAGS = [...THEMES, 'water/sanitation'];
/** Rare words that only descriptions have. */
export const SAMPLE_WORDS = ['alizé', 'sirocco', 'tramontane'];

export interface Sample {
  /** Ids by the first name of actors, the title of projects; cooperations by their number. */
  readonly ids: ReadonlyMap<string, string>;
}

const STAMP = { author: 'sample', reason: null };
const life = { state: 'published' as EntryState, sources: [{ sourceId: 'sample', recordId: null }] };

/** Fills a register with a small directory: every kind and form, homonyms, hard names, three senses of place, both sides of the date line. */
export async function saveSample(register: Register, count = 60): Promise<Sample> {
  const next = sequence();
  const ids = new Map<string, string>();
  const save = (drafts: readonly (EntryDraft & { readonly key: string })[]) =>
    register.transaction(async (unit) => {
      const saved = await saveEntries(unit, drafts.map(({ key: _, ...draft }) => draft as EntryDraft), STAMP);
      saved.forEach(({ id }, index) => ids.set((drafts[index] as { key: string }).key, id));
      return saved.map(({ id }) => id);
    });
  const [french, abroad] = await register.transaction(async (unit) => {
    await saveSources(unit, [{ id: 'sample', label: 'Sample' }]);
    await saveNetworks(unit, [{ id: 'sud', label: 'Réseau Sud', acronym: 'RS', perimeter: ['region:93'] }, { id: 'rhone', label: 'Réseau Rhône', perimeter: ['departement:69', 'departement:38'] }]);
    return [await savePlaces(unit, FRENCH.map(toPlace)), await savePlaces(unit, ABROAD.map(toPlace))];
  });

  const authorities = await save(FRENCH.map(([name, , , , commune], index) => draftActor(`${name} ${commune}`, {
    kind: 'authority', tier: 'commune', country: 'FR', seatId: french?.[index] ?? null, territory: `commune:${commune}`,
    names: [{ type: 'official', name: `Commune de ${name}` }, { type: 'usual', name }],
    identifiers: [{ scheme: 'insee', value: String(commune) }],
  }))); // prettier-ignore
  const partners = await save(ABROAD.map(([name, country], index) => draftActor(name, {
    kind: 'partner-government', tier: 'municipality', country, seatId: abroad?.[index] ?? null,
    identifiers: name === 'Dakar' ? [{ scheme: 'wikidata', value: 'Q3718' }] : [],
    names: [{ type: 'official', name }, ...(name === 'Tombouctou' ? [{ type: 'translation' as const, name: 'Timbuktu', lang: 'en' }] : [])],
  }))); // prettier-ignore
  const others = await save(Array.from({ length: count }, (_, index) => draftActor(`Association ${index}`, {
    kind: next(3) === 0 ? 'institution' : 'association', country: 'FR', seatId: pick(french ?? [], next),
    names: [{ type: 'official', name: index === 0 ? 'Comité de jumelage d’Échirolles' : `Association ${THEMES[index % 4]} numéro ${index}` }],
    identifiers: index === 0 ? [{ scheme: 'rna', value: 'W381000001' }] : [],
    themes: some(TAGS, next), sdgs: [1 + next(17)], descriptionFr: pick(SAMPLE_WORDS, next),
  }))); // prettier-ignore
  const cooperations = await save(Array.from({ length: count }, (_, index) => ({
    ...life, key: `cooperation ${index}`, room: 'cooperations' as const, keeper: next(4) === 0 ? 'rhone' : null,
    cooperation: cooperate(index === 0 ? { frenchIds: [authorities[0] as string], partnerIds: [partners[0] as string], form: 'twinning' } : {
      frenchIds: [pick(authorities, next)], partnerIds: index % 7 === 0 ? partners.slice(index % 5, (index % 5) + 2) : [pick(partners, next)], form: pick(FORMS, next),
    }, next),
  }))); // prettier-ignore
  await save(Array.from({ length: count }, (_, index) => ({
    ...life, key: `project ${index}`, room: 'projects' as const,
    project: undertake(index, { authorities, others, cooperations, places: [...(abroad ?? []), ...(french ?? []).slice(0, 2)] }, next),
  }))); // prettier-ignore
  await save([
    { ...draftActor('Draft of Marseille', { kind: 'association', country: 'FR', names: [{ type: 'official', name: 'Marseille en brouillon' }] }), state: 'draft' },
  ]);
  return { ids };
}

function draftActor(key: string, actor: Partial<ActorContent> & Pick<ActorContent, 'kind' | 'country' | 'names'>) {
  const category = actor.kind === 'institution' ? { category: 'funder' as const } : {};
  return { ...life, key, room: 'actors' as const, actor: { ...category, ...actor } };
}

function cooperate(sides: Pick<CooperationContent, 'frenchIds' | 'partnerIds' | 'form'>, next: Next) {
  const since = 1955 + next(65);
  return {
    ...sides,
    since: next(3) === 0 ? null : String(since),
    until: next(4) === 0 ? String(since + next(20)) : null,
    themes: next(2) === 0 ? some(TAGS, next) : [],
    sdgs: [1 + next(17)],
    descriptionFr: pick(SAMPLE_WORDS, next),
  };
}

function undertake(
  index: number,
  { authorities, others, cooperations, places }: Record<'authorities' | 'others' | 'cooperations' | 'places', readonly string[]>,
  next: Next,
): Partial<ProjectContent> & Pick<ProjectContent, 'title'> {
  const since = 2000 + next(25);
  const funder = others[next(6)] as string;
  return {
    title: index === 0 ? 'Accès à l’eau potable à Tombouctou' : `Projet ${THEMES[index % 4]} ${index}`,
    since: String(since),
    until: next(3) === 0 ? null : String(since + next(5)),
    status: next(8) === 0 ? 'suspended' : null,
    cooperationId: next(3) === 0 ? pick(cooperations, next) : null,
    participations: [
      { actorId: pick(authorities, next), role: 'lead' },
      { actorId: others[6 + next(others.length - 6)] as string, role: 'partner' },
      { actorId: funder, role: 'funder' },
    ],
    fundings: [{ funderId: funder, kind: 'grant', amount: `${1000 + next(9000)}.50`, currency: 'EUR', programme: 'FICOL', date: null, sourceId: null, recordId: null }],
    placeIds: some(places, next),
    themes: some(TAGS, next),
    sdgs: [1 + next(17), 6].filter((goal, at, all) => all.indexOf(goal) === at),
    descriptionFr: pick(SAMPLE_WORDS, next),
  };
}

function toPlace([label, country, lon, lat, commune, departement, region, epci]: Spot): PlaceDraft {
  const codes = { commune: commune ?? null, epci: epci ?? null, departement: departement ?? null, region: region ?? null };
  return { label, country, lon, lat, precision: 'municipality', ...codes };
}

type Next = (below: number) => number;

/** The same numbers every time, that look like chance. */
function sequence(): Next {
  let state = 20_261_122;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const pick = <Item>(items: readonly Item[], next: Next): Item => items[next(items.length)] as Item;

function some<Item>(items: readonly Item[], next: Next): Item[] {
  return [...new Set([pick(items, next), pick(items, next)])];
}
