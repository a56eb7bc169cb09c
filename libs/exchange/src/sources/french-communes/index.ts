import { tableSource } from '../../import/index.js';
import { OFFICIAL_CODE } from '../official-code.js';
import { CommunePlanner } from './commune-planner.js';
import { COMMUNE_HEADERS } from './read-commune.js';

/** Centres, populations and SIREN of the communes of today. */
export const frenchCommunes = tableSource({
  id: 'french-communes',
  summary: 'centres, populations and SIREN of French communes (CSV)',
  origin: OFFICIAL_CODE,
  batchRows: 5_000,
  columns: { headers: COMMUNE_HEADERS, optional: ['siren', 'population'] },
  startPlanner: async () => new CommunePlanner(),
});
