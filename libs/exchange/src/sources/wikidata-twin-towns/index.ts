import { keepOrigins, tableSource } from '../../import/index.js';
import { OFFICIAL_CODE } from '../official-code.js';
import { TWIN_TOWN_HEADERS } from './read-ends.js';
import { TwinTownPlanner } from './twin-town-planner.js';

const ID = 'wikidata-twin-towns';

/** Twin towns of a country, from Wikidata's property P190: one tab-separated file per country. */
export const wikidataTwinTowns = tableSource({
  id: ID,
  summary: 'twin towns by country, from Wikidata (TSV)',
  origin: {
    id: ID,
    label: 'Jumelages de communes selon Wikidata',
    publisher: 'Wikidata',
    url: 'https://www.wikidata.org/wiki/Property:P190',
    licence: 'CC0 1.0',
    licenceUrl: 'https://creativecommons.org/publicdomain/zero/1.0/deed.fr',
  },
  batchRows: 500,
  columns: { headers: TWIN_TOWN_HEADERS },
  async startPlanner(unit) {
    await keepOrigins(unit, [OFFICIAL_CODE]);
    return TwinTownPlanner.start(ID, unit);
  },
});
export * from './find-twinnings.js';
