import type { ImportSource } from '../import/index.js';
import { afdProjects } from './afd-projects/index.js';
import { frenchCommunes } from './french-communes/index.js';
import { solidarityAssociations } from './solidarity-associations/index.js';
import { starter } from './starter/index.js';
import { wikidataTwinTowns } from './wikidata-twin-towns/index.js';

/** Every source that can be imported, by the name the command gives it. */
export const importSources: Readonly<Record<string, ImportSource>> = Object.fromEntries(
  [frenchCommunes, wikidataTwinTowns, afdProjects, solidarityAssociations, starter].map((source) => [source.id, source]),
);
