import type { ActorRow } from '../rows/index.js';
import { joined, labelIn, number, text, type Column } from './column.js';
import { lifeColumns, topicColumns } from './entry-columns.js';

/** An actor in a table. New columns come last: those who read by position are not deceived. */
export const ACTOR_COLUMNS: readonly Column<ActorRow>[] = [
  text('id', 'id', ({ id }) => id),
  text('nom', 'name', labelIn),
  text('sigle', 'acronym', ({ acronym }) => acronym),
  text('nature', 'kind', ({ kind }, { labelOf }) => labelOf('kind', kind)),
  text('nature_code', 'kind_code', ({ kind }) => kind),
  text('categorie', 'category', ({ category }, { labelOf }) => category && labelOf('category', category)),
  text('categorie_code', 'category_code', ({ category }) => category),
  text('echelon_code', 'tier_code', ({ tier }) => tier),
  text('siren', 'siren', ({ numbers }) => numbers?.['siren'] ?? null),
  text('siret', 'siret', ({ numbers }) => numbers?.['siret'] ?? null),
  text('rna', 'rna', ({ numbers }) => numbers?.['rna'] ?? null),
  text('insee', 'insee', ({ numbers }) => numbers?.['insee'] ?? null),
  text('wikidata', 'wikidata', ({ numbers }) => numbers?.['wikidata'] ?? null),
  text('lieu', 'place', ({ place }) => place.label),
  text('commune_code', 'commune_code', ({ place }) => place.commune),
  text('epci_code', 'epci_code', ({ place }) => place.epci),
  text('departement', 'departement', ({ place }, { names }) => place.departement && names.territory(`departement:${place.departement}`)),
  text('departement_code', 'departement_code', ({ place }) => place.departement),
  text('region', 'region', ({ place }, { names }) => place.region && names.territory(`region:${place.region}`)),
  text('region_code', 'region_code', ({ place }) => place.region),
  text('pays', 'country', ({ place }, { names }) => names.country(place.country)),
  text('pays_code', 'country_code', ({ place }) => place.country),
  number('longitude', 'longitude', ({ place }) => place.lon),
  number('latitude', 'latitude', ({ place }) => place.lat),
  ...topicColumns<ActorRow>(),
  text('pays_partenaires', 'partner_countries', ({ partnerCountries }, { names }) => joined(partnerCountries?.map(names.country))),
  text('pays_partenaires_codes', 'partner_country_codes', ({ partnerCountries }) => joined(partnerCountries)),
  number('cooperations', 'cooperations', ({ cooperationCount }) => cooperationCount),
  number('projets', 'projects', ({ projectCount }) => projectCount),
  text('site_web', 'website', ({ website }) => website),
  ...lifeColumns<ActorRow>('actors'),
];
