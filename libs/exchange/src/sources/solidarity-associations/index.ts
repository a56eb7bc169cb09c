import { tableSource } from '../../import/index.js';
import { GrantPlanner } from './grant-planner.js';
import { GRANT_HEADERS, associationKey, hideAddress } from './read-grant.js';

const SOURCE_ID = 'reserve-parlementaire';

/** Associations that received a parliamentary grant for solidarity with developing countries. */
export const solidarityAssociations = tableSource({
  id: 'solidarity-associations',
  summary: 'associations with a parliamentary grant for international solidarity (CSV)',
  origin: {
    id: SOURCE_ID,
    label: 'Réserve parlementaire, programme 209 : subventions aux associations, 2014-2016',
    publisher: 'Assemblée nationale',
    url: 'https://www.data.gouv.fr',
    licence: 'Licence Ouverte',
    licenceUrl: 'https://www.etalab.gouv.fr/licence-ouverte-open-licence/',
  },
  batchRows: 200,
  columns: { headers: GRANT_HEADERS },
  // All the rows of one name together: a row without a town is seated by another that has one.
  groupOf: ({ beneficiary }) => associationKey(beneficiary),
  redact: hideAddress,
  startPlanner: (unit) => GrantPlanner.start(SOURCE_ID, unit),
});
