import { keepOrigins, tableSource } from '../../import/index.js';
import { OFFICIAL_CODE } from '../official-code.js';
import { ProjectPlanner } from './project-planner.js';
import { FINANCING_HEADERS } from './read-financing.js';

const SOURCE_ID = 'afd-projets';

/** Financings of the French development agency: the whole open dataset, or any part of it with the same columns. */
export const afdProjects = tableSource({
  id: 'afd-projects',
  summary: 'projects and financings of the French development agency (CSV)',
  origin: {
    id: SOURCE_ID,
    label: 'Données de l’aide au développement de l’AFD',
    publisher: 'Agence française de développement',
    url: 'https://opendata.afd.fr',
    licence: 'Licence Ouverte',
    licenceUrl: 'https://www.etalab.gouv.fr/licence-ouverte-open-licence/',
  },
  batchRows: 250,
  columns: { headers: FINANCING_HEADERS },
  groupOf: ({ projectId }) => projectId,
  async startPlanner(unit) {
    await keepOrigins(unit, [OFFICIAL_CODE]);
    return ProjectPlanner.start(SOURCE_ID, unit);
  },
});
export * from './find-projects.js';
