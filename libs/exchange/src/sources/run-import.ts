import { searchDuplicates, type DuplicateSearch, type Register } from '@portulan/register';
import { importRows } from '../import/index.js';
import type { ImportReport, ImportRequest } from '../import/index.js';
import { ImportRefusal } from '../refusals/index.js';
import { importSources } from './import-sources.js';

export interface ImportOrder extends ImportRequest {
  /** Id of one of `importSources`. */
  readonly source: string;
  /** Path of the file, or of the folder for `starter`. */
  readonly file: string;
}

/**
 * Imports a file of a known source.
 *
 * @throws ImportRefusal for an unknown source, a file that cannot be read or is another source's, or an import under way
 */
export async function runImport(register: Register, { source: id, file, ...request }: ImportOrder): Promise<ImportReport> {
  const source = Object.hasOwn(importSources, id) ? importSources[id] : undefined;
  if (source === undefined) {
    throw new ImportRefusal('unknown-source', `There is no source "${id}". Known sources: ${Object.keys(importSources).join(', ')}. Nothing was imported.`);
  }
  const feed = await source.openFeed(file, Object.values(importSources));
  return importRows(register, source, feed, request);
}

/**
 * Imports a file, then looks for what it brought that looks like other entries: the pairs are in the list of duplicates when
 * the import ends. A dry run brings nothing.
 *
 * @throws ImportRefusal as `runImport` does
 */
export async function importFile(register: Register, order: ImportOrder): Promise<{ readonly report: ImportReport; readonly duplicates: DuplicateSearch | null }> {
  const report = await runImport(register, order);
  return { report, duplicates: order.dryRun === true ? null : await searchDuplicates(register) };
}
