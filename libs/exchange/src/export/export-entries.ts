import type { EntryRoom } from '@portulan/domain';
import type { Queryable } from '@portulan/register';
import { COLUMNS, type Column, type Wording } from './columns/index.js';
import type { ExportRequest, ExportStream } from './export-request.js';
import { writeCsv } from './formats/csv.js';
import { writeGeoJson } from './formats/geojson.js';
import { writeIati } from './formats/iati.js';
import { writeJsonLd } from './formats/json-ld.js';
import { writeXlsx } from './formats/xlsx.js';
import { readNames, readRows, type RoomRows } from './rows/index.js';

const SHEETS: Readonly<Record<EntryRoom, readonly [fr: string, en: string]>> = {
  actors: ['Acteurs', 'Actors'],
  cooperations: ['Coopérations', 'Cooperations'],
  projects: ['Projets', 'Projects'],
};

/**
 * Published entries as a file that comes while it is read, in the order asked and in constant memory. Resolves once the
 * first rows can be read; an order for activities of the aid standard in another room than projects is a fault of ours.
 */
export async function exportEntries(register: Queryable, request: ExportRequest): Promise<ExportStream> {
  return exportRoom(register, request.room, request);
}

async function exportRoom<Room extends EntryRoom>(register: Queryable, room: Room, request: ExportRequest): Promise<ExportStream> {
  const { ids, format, lang, siteUrl, labelOf, publisher, at } = request;
  const wording: Wording = { lang, labelOf, names: await readNames(register, lang), addressOf: (path) => siteUrl + path };
  const batches = readRows(register, room, ids);
  const columns = COLUMNS[room] as unknown as readonly Column<RoomRows[Room]>[];
  switch (format) {
    case 'csv':
      return { mediaType: 'text/csv; charset=utf-8', extension: 'csv', body: writeCsv(batches, columns, wording) };
    case 'xlsx':
      return {
        mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        extension: 'xlsx',
        body: writeXlsx(batches, columns, wording, SHEETS[room][lang === 'en' ? 1 : 0]),
      };
    case 'geojson':
      return { mediaType: 'application/geo+json; charset=utf-8', extension: 'geojson', body: writeGeoJson(room, batches, wording) };
    case 'jsonld':
      return { mediaType: 'application/ld+json; charset=utf-8', extension: 'jsonld', body: writeJsonLd(room, batches, wording) };
    case 'iati':
      if (room !== 'projects') throw new Error('Only projects are activities of the aid standard.');
      return { mediaType: 'application/xml; charset=utf-8', extension: 'iati.xml', body: writeIati(batches as AsyncGenerator<RoomRows['projects'][]>, wording, publisher, at) };
  }
}
