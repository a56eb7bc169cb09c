import type { SourceOrigin } from '../import/index.js';

/** Where the names and codes of French territories come from. */
export const OFFICIAL_CODE: SourceOrigin = {
  id: 'cog-2026',
  label: 'Code officiel géographique et centres des communes, 2026',
  publisher: 'INSEE et IGN',
  url: 'https://www.insee.fr/fr/information/2560452',
  licence: 'Licence Ouverte 2.0',
  licenceUrl: 'https://www.etalab.gouv.fr/licence-ouverte-open-licence/',
};
