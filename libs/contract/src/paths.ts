/** The public paths of the API, in one place for the server, the site and the tests. */
export const API_BASE = '/api/v1';

export const apiPaths = {
  actors: `${API_BASE}/actors`,
  projects: `${API_BASE}/projects`,
  cooperations: `${API_BASE}/cooperations`,
  /** A whole list as a file: `csv`, `xlsx`, `geojson`, `jsonld`, and `iati.xml` for projects. */
  exported: (room: string, extension: string) => `${API_BASE}/${room}.${extension}`,
  search: `${API_BASE}/search`,
  facets: `${API_BASE}/facets`,
  flows: `${API_BASE}/map/flows`,
  mapEnd: (ref: string) => `${API_BASE}/map/ends/${encodeURIComponent(ref)}`,
  mapCountries: `${API_BASE}/map/countries`,
  mapYears: `${API_BASE}/map/years`,
  tileJson: (layer: string) => `${API_BASE}/map/${layer}.json`,
  tile: (layer: string, z: number | string, x: number | string, y: number | string) =>
    `${API_BASE}/map/${layer}/${z}/${x}/${y}.mvt`,
  territories: `${API_BASE}/territories`,
  territory: (ref: string) => `${API_BASE}/territories/${encodeURIComponent(ref)}`,
  countries: `${API_BASE}/countries`,
  country: (code: string) => `${API_BASE}/countries/${encodeURIComponent(code)}`,
  themes: `${API_BASE}/themes`,
  sdgs: `${API_BASE}/sdgs`,
  networks: `${API_BASE}/networks`,
  /** What a network approved. */
  cleared: (network: string, entry?: string) => `${API_BASE}/networks/${encodeURIComponent(network)}/cleared${entry === undefined ? '' : `/${encodeURIComponent(entry)}`}`,
  networkLogo: (network: string) => `${API_BASE}/networks/${encodeURIComponent(network)}/logo`,
  /** Short links are asked for here. */
  links: `${API_BASE}/links`,
  overview: `${API_BASE}/overview`,
  /** What visitors propose. */
  contributions: `${API_BASE}/contributions`,
  account: `${API_BASE}/account`,
  staff: `${API_BASE}/staff`,
  /** The campaigns of a network, for its staff. */
  campaigns: (network: string) => `${API_BASE}/staff/networks/${encodeURIComponent(network)}/campaigns`,
  /** What the links of their mails lead to, for whoever holds one. */
  campaignLinks: `${API_BASE}/campaigns`,
  /** What a person typed and did not save: in the form of an entry, by its id, or of a new one, by its room. */
  unfinished: (form: string) => `${API_BASE}/account/unfinished/${encodeURIComponent(form)}`,
  /** What is held on whoever asks. */
  ownData: `${API_BASE}/account/own-data`,
  officialNumbers: `${API_BASE}/staff/official-numbers`,
  sheets: (network: string) => `${API_BASE}/staff/networks/${encodeURIComponent(network)}/sheets`,
  sheetToEdit: (network: string, room: string, format: string) => `${API_BASE}/staff/networks/${encodeURIComponent(network)}/to-edit/${room}.${format}`,
} as const;

/** How the rooms are called where one entry is written. */
export const NEW_ENTRY_PATHS = { actors: 'acteur', cooperations: 'cooperation', projects: 'projet' } as const;

/** The addresses of the site: French paths, whatever the language. */
export const sitePaths = {
  actors: (slug?: string) => (slug === undefined ? '/acteurs' : `/acteurs/${encodeURIComponent(slug)}`),
  projects: (slug?: string) => (slug === undefined ? '/projets' : `/projets/${encodeURIComponent(slug)}`),
  cooperations: (slug?: string) => (slug === undefined ? '/cooperations' : `/cooperations/${encodeURIComponent(slug)}`),
  map: '/carte',
  /** By the ISO code in capitals; without one, all of them. */
  countries: (code?: string) => (code === undefined ? '/pays' : `/pays/${encodeURIComponent(code)}`),
  /** `93` is a région and a département: the tier is said. */
  territories: (tier?: string, code?: string) => (tier === undefined || code === undefined ? '/territoires' : `/territoires/${tier}-${encodeURIComponent(code)}`),
  about: '/a-propos',
  data: '/donnees',
  embedBuilder: '/donnees/integrer',
  embeddedMap: '/embed/carte',
  embeddedActors: '/embed/acteurs',
  short: (code: string) => `/l/${code}`,
  /** The front of a network. */
  network: (id: string) => `/reseaux/${encodeURIComponent(id)}`,
  /** An entry as a network approved it. */
  clearedEntry: (network: string, id: string) => `/reseaux/${encodeURIComponent(network)}/fiches/${encodeURIComponent(id)}`,
  contribute: '/contribuer',
  /** A new entry: `acteur`, `cooperation`, `projet`. */
  proposeNew: (room: keyof typeof NEW_ENTRY_PATHS) => `/contribuer/${NEW_ENTRY_PATHS[room]}`,
  proposeCorrection: (id: string) => `/contribuer/fiche/${encodeURIComponent(id)}`,
  claimEntry: (id: string) => `/contribuer/representer/${encodeURIComponent(id)}`,
  contributed: '/contribuer/merci',
  /** A message to whoever can be reached about an entry. */
  writeTo: (id: string) => `/contacter/${encodeURIComponent(id)}`,
  confirmMessage: '/contacter/confirmation',
  followProposal: '/contribuer/suivi',
  proposals: (network: string) => `/gestion/reseaux/${encodeURIComponent(network)}/propositions`,
  proposal: (network: string, id: string) => `/gestion/reseaux/${encodeURIComponent(network)}/propositions/${encodeURIComponent(id)}`,
  newEntry: (room: keyof typeof NEW_ENTRY_PATHS) => `/gestion/nouvelle-fiche/${NEW_ENTRY_PATHS[room]}`,
  staff: '/gestion',
  team: (network: string) => `/gestion/equipe/${encodeURIComponent(network)}`,
  privateLog: (network: string) => `/gestion/reseaux/${encodeURIComponent(network)}/journal`,
  retention: (network: string) => `/gestion/reseaux/${encodeURIComponent(network)}/conservation`,
  held: '/gestion/personnes',
  heldFile: '/gestion/personnes/fichier',
  networkFront: (network: string) => `/gestion/reseaux/${encodeURIComponent(network)}/vitrine`,
  networkSettings: (network: string) => `/gestion/reseaux/${encodeURIComponent(network)}/reglages`,
  editEntry: (id: string) => `/gestion/fiches/${encodeURIComponent(id)}`,
  entryContacts: (id: string) => `/gestion/fiches/${encodeURIComponent(id)}/contacts`,
  entryHistory: (id: string) => `/gestion/fiches/${encodeURIComponent(id)}/historique`,
  work: (network: string) => `/gestion/reseaux/${encodeURIComponent(network)}`,
  sheets: (network: string) => `/gestion/reseaux/${encodeURIComponent(network)}/imports`,
  sheet: (network: string, id: string) => `/gestion/reseaux/${encodeURIComponent(network)}/imports/${encodeURIComponent(id)}`,
  /** A list of the board, one entry after the other. */
  walk: (network: string) => `/gestion/reseaux/${encodeURIComponent(network)}/parcourir`,
  /** What passes between a network and the others. */
  keeping: (network: string) => `/gestion/reseaux/${encodeURIComponent(network)}/passations`,
  bulkEdits: (network: string) => `/gestion/reseaux/${encodeURIComponent(network)}/ensemble`,
  bulkEdit: (network: string, id: string) => `/gestion/reseaux/${encodeURIComponent(network)}/ensemble/${encodeURIComponent(id)}`,
  campaigns: (network: string) => `/gestion/reseaux/${encodeURIComponent(network)}/campagnes`,
  newCampaign: (network: string) => `/gestion/reseaux/${encodeURIComponent(network)}/campagnes/nouvelle`,
  campaign: (network: string, id: string) => `/gestion/reseaux/${encodeURIComponent(network)}/campagnes/${encodeURIComponent(id)}`,
  /** Where a mail of a campaign is answered, and where its reader asks for no more of them. */
  answerCampaign: '/verification',
  unsubscribe: '/desinscription',
  duplicates: (network: string) => `/gestion/reseaux/${encodeURIComponent(network)}/doublons`,
  compareDuplicates: (network: string) => `/gestion/reseaux/${encodeURIComponent(network)}/doublons/comparer`,
  signIn: '/connexion',
  signInCode: '/connexion/code',
  signInLink: '/connexion/lien',
  openId: '/connexion/openid',
  openIdReturn: '/connexion/retour',
  lostPassword: '/mot-de-passe-oublie',
  newPassword: '/nouveau-mot-de-passe',
  invitation: '/invitation',
  account: '/compte',
  /** What is held on whoever reads the mail of an address, and the file of it. */
  ownData: '/mes-donnees',
  ownDataFile: '/mes-donnees/fichier',
  secondFactor: '/compte/double-authentification',
} as const;

/**
 * The page of what `country:SN`, `region:93` or `commune:13055` names; undefined for what has none (`place:<id>`).
 *
 * @param ref as flows, filters and suggestions have it
 */
export function placePath(ref: string): string | undefined {
  const [, tier = '', code = ''] = /^(country|region|departement|epci|commune):([0-9A-Z]+)$/.exec(ref) ?? [];
  if (tier === '') return undefined;
  return tier === 'country' ? sitePaths.countries(code) : sitePaths.territories(tier, code);
}
