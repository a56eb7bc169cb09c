import type { ActorCard, ActorList, Facets } from '@portulan/contract';
import { sampleShort } from '../entries/sample-entries.js';
import type { ListData } from './list-room.js';

const NO_FACETS: Facets = {
  kind: [],
  category: [],
  region: [],
  departement: [],
  country: [],
  theme: [],
  sdg: [],
  form: [],
  status: [],
  network: [],
  epci: [],
  funder: [],
  period: [],
};

/** A row of the directory for the specs. */
export const sampleActorCard = (over: Partial<ActorCard> = {}): ActorCard => ({
  ...sampleShort(),
  category: null,
  tier: 'commune',
  acronym: null,
  themes: [{ code: 'water', label: 'Eau et assainissement' }],
  sdgs: [6],
  partnerCountries: [{ code: 'SN', label: 'Sénégal' }],
  cooperationCount: 2,
  projectCount: 1,
  checkedOn: null,
  staleOn: '2999-01-01',
  ...over,
});

/** What the loader of the directory hands to its page; a spec overrides the answer it is about. */
export function sampleList(over: Partial<Omit<ActorList, 'facets'>> & { facets?: Partial<Facets> } = {}): ListData<'actors'> {
  const { facets, ...answer } = over;
  return {
    room: 'actors',
    lang: 'fr',
    filter: { where: 'any' },
    facetTotals: {},
    themeParents: {},
    isFallback: false,
    apiAddress: '/api/v1/actors',
    answer: {
      items: [sampleActorCard()],
      total: 1,
      page: 1,
      size: 20,
      understood: [],
      longFacets: [],
      relaxations: [],
      appliedFilters: [],
      engine: 'postgres',
      facets: { ...NO_FACETS, ...facets },
      ...answer,
    },
  };
}
