import { fileURLToPath } from 'node:url';
import type { Register } from '@portulan/register';
import { importRows, isDone } from '../../import/index.js';
import type { ImportReport, ImportRequest, ImportSource } from '../../import/index.js';
import { checkSheets } from './check-sheets.js';
import { readSheets } from './read-sheets.js';
import { StarterPlanner } from './starter-planner.js';
import { orderRows } from './starter-rows.js';

const SOURCE_ID = 'starter';

/** The folder of the directory that comes with the code. */
export const starterFolder = fileURLToPath(new URL('../../../starter', import.meta.url));

/** A starter directory: six CSV files in a folder, with entries of every kind. */
export const starter: ImportSource = {
  id: 'starter',
  summary: 'a starter directory: a folder with actors.csv, cooperations.csv, projects.csv...',
  origin: {
    id: SOURCE_ID,
    label: 'Répertoire de départ de Portulan',
    publisher: 'Portulan',
    url: 'https://www.etalab.gouv.fr/licence-ouverte-open-licence/',
    licence: 'Licence Ouverte 2.0',
    licenceUrl: 'https://www.etalab.gouv.fr/licence-ouverte-open-licence/',
  },
  batchRows: Number.POSITIVE_INFINITY,
  recognises: () => false,
  async openFeed(folder) {
    const { sheets, digest } = await readSheets(folder);
    checkSheets(sheets);
    const rows = orderRows(sheets);
    return {
      name: folder,
      digest,
      columns: ['file', 'line', 'key'],
      async *rows() {
        yield* rows;
      },
      startPlanner: (unit) => StarterPlanner.start(SOURCE_ID, sheets, unit),
    };
  },
};

/**
 * Loads the starter directory that comes with the code, once: a directory already loaded is left alone, so that what
 * staff removed since does not come back. A newer one is loaded on top.
 *
 * @returns the report, or null when there was nothing to do
 */
export async function loadStarterDirectory(register: Register, { folder = starterFolder, ...request }: ImportRequest & { folder?: string } = {}): Promise<ImportReport | null> {
  const feed = await starter.openFeed(folder, []);
  if (await isDone(register, starter.id, feed.digest)) return null;
  return importRows(register, starter, feed, request);
}
