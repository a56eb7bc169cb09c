import type {
  ActorAnswer,
  ActorShort,
  CooperationAnswer,
  CooperationCard,
  PlaceAnswer,
  ProjectAnswer,
  ProjectCard,
  SourceAnswer,
} from '@portulan/contract';

/** Whole answers for the specs of this room, valid as they stand; a test overrides what it is about. */
const place = (over: Partial<PlaceAnswer> = {}): PlaceAnswer => ({
  label: 'Marseille',
  country: 'FR',
  countryLabel: 'France',
  region: '93',
  regionLabel: 'Provence-Alpes-Côte d’Azur',
  departement: '13',
  departementLabel: 'Bouches-du-Rhône',
  commune: '13055',
  lon: 5.37,
  lat: 43.3,
  precision: 'municipality',
  ...over,
});

export const samplePlace = place;

export const sampleShort = (over: Partial<ActorShort> = {}): ActorShort => ({
  id: '0190a000-0000-7000-8000-000000000001',
  slug: 'marseille',
  label: 'Marseille',
  url: '/acteurs/marseille',
  kind: 'authority',
  place: place(),
  ...over,
});

export const samplePartner = (over: Partial<ActorShort> = {}): ActorShort =>
  sampleShort({
    id: '0190a000-0000-7000-8000-000000000002',
    slug: 'dakar',
    label: 'Dakar',
    url: '/acteurs/dakar',
    kind: 'partner-government',
    place: place({
      label: 'Dakar',
      country: 'SN',
      countryLabel: 'Sénégal',
      region: null,
      regionLabel: null,
      departement: null,
      departementLabel: null,
      commune: null,
      lon: -17.44,
      lat: 14.69,
    }),
    ...over,
  });

const source: SourceAnswer = {
  id: 'wikidata',
  label: 'Wikidata',
  publisher: 'Wikimedia',
  url: 'https://www.wikidata.org',
  licence: 'CC0',
  recordId: 'Q23482',
  retrievedOn: '2026-10-01',
};

const contacts: ActorAnswer['contacts'] = [];

const life = {
  state: 'published',
  version: 3,
  keeper: { id: 'territoires-solidaires', label: 'Territoires Solidaires' },
  description: null,
  createdAt: '2026-01-02T00:00:00Z',
  updatedAt: '2026-10-03T00:00:00Z',
  contacts,
  sources: [source],
} as const;

const water = { code: 'water', label: 'Eau et assainissement' };

export const sampleCooperationCard = (over: Partial<CooperationCard> = {}): CooperationCard => ({
  id: '0190a000-0000-7000-8000-000000000003',
  slug: 'marseille-dakar',
  label: 'Marseille – Dakar',
  url: '/cooperations/marseille-dakar',
  form: 'twinning',
  since: '1968-04',
  until: null,
  status: 'active',
  authorities: [sampleShort()],
  partners: [samplePartner()],
  themes: [water],
  sdgs: [6],
  checkedOn: '2026-05-01',
  staleOn: '2999-01-01',
  ...over,
});

export const sampleProjectCard = (over: Partial<ProjectCard> = {}): ProjectCard => ({
  id: '0190a000-0000-7000-8000-000000000004',
  slug: 'eau-a-dakar',
  label: 'De l’eau pour Dakar',
  url: '/projets/eau-a-dakar',
  period: { since: '2019', until: '2022' },
  status: 'completed',
  lead: sampleShort(),
  countries: [{ code: 'SN', label: 'Sénégal' }],
  themes: [water],
  sdgs: [6, 11],
  amount: { value: '250000.00', currency: 'EUR' },
  checkedOn: null,
  staleOn: '2999-01-01',
  ...over,
});

export const sampleActor = (over: Partial<ActorAnswer> = {}): ActorAnswer => ({
  ...sampleShort(),
  ...life,
  sources: [source],
  category: null,
  tier: 'commune',
  acronym: null,
  themes: [water],
  sdgs: [6],
  partnerCountries: [{ code: 'SN', label: 'Sénégal' }],
  cooperationCount: 1,
  projectCount: 1,
  checkedOn: '2026-05-01',
  staleOn: '2999-01-01',
  names: [
    { type: 'official', name: 'Marseille', lang: 'fr' },
    { type: 'translation', name: 'Marselha', lang: 'oc' },
  ],
  identifiers: [{ scheme: 'wikidata', value: 'Q23482', url: 'https://www.wikidata.org/wiki/Q23482' }],
  address: null,
  website: 'https://www.marseille.fr',
  email: null,
  phone: null,
  cooperations: [sampleCooperationCard()],
  projects: [{ role: 'lead', project: sampleProjectCard() }],
  ...over,
});

export const sampleCooperation = (over: Partial<CooperationAnswer> = {}): CooperationAnswer => ({
  ...sampleCooperationCard(),
  ...life,
  sources: [source],
  projects: [sampleProjectCard()],
  ...over,
});

export const sampleProject = (over: Partial<ProjectAnswer> = {}): ProjectAnswer => ({
  ...sampleProjectCard(),
  ...life,
  sources: [source],
  participations: [
    { role: 'lead', actor: sampleShort() },
    { role: 'funder', actor: sampleShort({ id: 'f', slug: 'agence-de-l-eau', label: 'Agence de l’eau', url: '/acteurs/agence-de-l-eau', kind: 'institution' }) },
    { role: 'partner', actor: samplePartner() },
  ],
  fundings: [
    {
      funder: sampleShort({ id: 'f', slug: 'agence-de-l-eau', label: 'Agence de l’eau', url: '/acteurs/agence-de-l-eau', kind: 'institution' }),
      kind: 'grant',
      amount: '250000.00',
      currency: 'EUR',
      programme: 'Oudin-Santini',
      date: '2019-06',
      recordId: null,
    },
  ],
  places: [place({ label: 'Dakar', country: 'SN', countryLabel: 'Sénégal', lon: -17.44, lat: 14.69 })],
  cooperation: sampleCooperationCard(),
  ...over,
});
