/** The public paths of the API, in one place for the server, the site and the tests. */
export const API_BASE = '/api/v1';

export const apiPaths = {
  actors: `${API_BASE}/actors`,
  projects: `${API_BASE}/projects`,
  cooperations: `${API_BASE}/cooperations`,
  search: `${API_BASE}/search`,
  flows: `${API_BASE}/map/flows`,
  tileJson: (layer: string) => `${API_BASE}/map/${layer}.json`,
  tile: (layer: string, z: number | string, x: number | string, y: number | string) =>
    `${API_BASE}/map/${layer}/${z}/${x}/${y}.mvt`,
  territories: `${API_BASE}/territories`,
  countries: `${API_BASE}/countries`,
  themes: `${API_BASE}/themes`,
  sdgs: `${API_BASE}/sdgs`,
  networks: `${API_BASE}/networks`,
  overview: `${API_BASE}/overview`,
} as const;

/** The addresses of the site: French paths, whatever the language. */
export const sitePaths = {
  actors: (slug?: string) => (slug === undefined ? '/acteurs' : `/acteurs/${encodeURIComponent(slug)}`),
  projects: (slug?: string) => (slug === undefined ? '/projets' : `/projets/${encodeURIComponent(slug)}`),
  cooperations: (slug?: string) => (slug === undefined ? '/cooperations' : `/cooperations/${encodeURIComponent(slug)}`),
  map: '/carte',
  about: '/a-propos',
  staff: '/gestion',
} as const;
