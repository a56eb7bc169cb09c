import { ImportRefusal } from '../../refusals/index.js';
import { nameColumns } from '../name-columns.js';
import type { TableRow } from '../read-table.js';
import { openArchive } from './open-archive.js';
import { findFirstSheet, readDayStyles, readSharedTexts } from './read-parts.js';
import { readSheetRows } from './read-sheet-rows.js';
import { readXml } from './read-xml.js';

/** The first visible sheet of a workbook: its header, then its rows, read once. */
export interface WorkbookTable {
  readonly columns: readonly string[];
  rows(): AsyncGenerator<TableRow>;
}

/**
 * Opens a workbook (XLSX). Only its texts are held in memory; rows come as they are read, and must be read to the end
 * or given up.
 *
 * @throws ImportRefusal when it is broken, has no header, or would unpack to more than can be looked at
 */
export async function openWorkbook(path: string, file: string): Promise<WorkbookTable> {
  const archive = await openArchive(path, file);
  try {
    const sheet = await findFirstSheet(archive, file);
    const lists = { texts: await readSharedTexts(archive, file), dayStyles: await readDayStyles(archive, file) };
    const rows = readSheetRows(readXml(await archive.open(sheet), file), lists, file);
    const header = await rows.next();
    if (header.done === true) throw new ImportRefusal('file-empty', `The first sheet of "${file}" is empty. Nothing was kept.`);
    return {
      columns: nameColumns(header.value.cells),
      async *rows() {
        try {
          yield* rows;
        } finally {
          archive.close();
        }
      },
    };
  } catch (failure) {
    archive.close();
    throw failure;
  }
}
