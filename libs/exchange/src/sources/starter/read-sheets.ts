import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { matchColumns, pickCells } from '../../import/index.js';
import { openTable, surveyFile } from '../../readers/index.js';
import { ImportRefusal } from '../../refusals/index.js';
import { STARTER_FILES } from './starter-files.js';
import type { StarterCells, StarterFile, StarterRow, StarterSheets } from './starter-files.js';

async function readSheet<File extends StarterFile>(folder: string, file: File): Promise<{ rows: StarterRow<File>[]; digest: string }> {
  const survey = await surveyFile(join(folder, `${file}.csv`));
  const table = await openTable(survey);
  const headers: Readonly<Record<string, string>> = Object.fromEntries(STARTER_FILES[file].map((header) => [header, header]));
  const match = matchColumns({ headers }, table.columns);
  if (match.missing.length > 0) {
    throw new ImportRefusal(
      'unknown-columns',
      `"${file}.csv" of the starter directory lacks the columns ${match.missing.join(', ')}; found ${table.columns.join(', ')}. Nothing was imported: add them, empty if need be.`,
    );
  }
  const rows: StarterRow<File>[] = [];
  for await (const { line, cells } of table.rows()) {
    rows.push({ file, line, cells: pickCells(match, cells) as StarterCells<File> });
  }
  return { rows, digest: survey.digest };
}

/**
 * Reads the six files of a starter directory into memory; they are small, and must be checked against each other before
 * anything is written.
 *
 * @throws ImportRefusal when the folder or one of the files is not there or cannot be read
 */
export async function readSheets(folder: string): Promise<{ sheets: StarterSheets; digest: string }> {
  const found = await stat(folder).catch(() => null);
  if (found?.isDirectory() !== true) {
    throw new ImportRefusal('file-missing', `There is no folder "${folder}" with a starter directory: give the folder that holds ${Object.keys(STARTER_FILES).map((file) => `${file}.csv`).join(', ')}. Nothing was imported.`);
  }
  const sources = await readSheet(folder, 'sources');
  const actors = await readSheet(folder, 'actors');
  const networks = await readSheet(folder, 'networks');
  const cooperations = await readSheet(folder, 'cooperations');
  const projects = await readSheet(folder, 'projects');
  const fundings = await readSheet(folder, 'fundings');
  const read = { sources, actors, networks, cooperations, projects, fundings };
  const digest = createHash('sha256').update(Object.values(read).map((sheet) => sheet.digest).join(' ')).digest('hex');
  return {
    sheets: { sources: sources.rows, actors: actors.rows, networks: networks.rows, cooperations: cooperations.rows, projects: projects.rows, fundings: fundings.rows },
    digest,
  };
}
