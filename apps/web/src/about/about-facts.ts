/** The sections of the page, in order: their anchors are linked to from the foot of every page. */
export const ABOUT_SECTIONS = ['projet', 'lire', 'sources', 'licence', 'reutiliser', 'donnees-personnelles', 'accessibilite', 'contact'] as const;
export type AboutSection = (typeof ABOUT_SECTIONS)[number];

export interface DataSource {
  id: string;
  publisher: string;
  licence: string;
  url: string;
}

/** The great sources; each entry names its own, down to the record. */
export const DATA_SOURCES: readonly DataSource[] = [
  { id: 'starter', publisher: 'Portulan', licence: 'Licence Ouverte 2.0', url: 'https://www.etalab.gouv.fr/licence-ouverte-open-licence/' },
  { id: 'wikidata', publisher: 'Wikidata (P190)', licence: 'CC0 1.0', url: 'https://www.wikidata.org/wiki/Property:P190' },
  { id: 'afd', publisher: 'Agence française de développement', licence: 'Licence Ouverte', url: 'https://opendata.afd.fr' },
  { id: 'cog', publisher: 'INSEE, IGN', licence: 'Licence Ouverte 2.0', url: 'https://www.insee.fr/fr/information/2560452' },
  { id: 'reserve', publisher: 'Assemblée nationale', licence: 'Licence Ouverte', url: 'https://data.assemblee-nationale.fr' },
  { id: 'naturalearth', publisher: 'Natural Earth', licence: 'Domaine public', url: 'https://www.naturalearthdata.com' },
];
