import { BinaryRows, type Register } from '@portulan/register';
import type { ComposedDocument } from './search-document.js';

/** A document with the numbers it bears in the database. */
export interface CopiedDocument {
  readonly ord: number;
  readonly change: bigint;
  readonly document: ComposedDocument;
  /** Packed. */
  readonly words: Buffer;
}

const COLUMNS = `ord, room, id, version, digest, change, texts, facets, seat_refs, action_refs, partner_refs, points, since_year,
  until_year, standing, kin, updated_at, sort_fr, sort_en, words, card`;
const COLUMN_COUNT = COLUMNS.split(',').length;
const WRITTEN_DOCUMENTS = 100;

/** Writes documents, numbered already, into a table of the shape of `search_document` by COPY: nothing is looked up and nothing compared. */
export async function copyDocuments(register: Register, table: string, copied: readonly CopiedDocument[]): Promise<void> {
  await register.copyFrom(`COPY ${table} (${COLUMNS}) FROM STDIN (FORMAT binary)`, writeRows(copied));
}

/** Some at a time, written while the database takes those before. */
function* writeRows(copied: readonly CopiedDocument[]): Generator<Buffer> {
  const rows = new BinaryRows();
  for (let start = 0; start < copied.length; start += WRITTEN_DOCUMENTS) {
    for (const each of copied.slice(start, start + WRITTEN_DOCUMENTS)) writeRow(rows, each);
    yield rows.take();
  }
  rows.end();
  yield rows.take();
}

/** In the order of the columns. */
function writeRow(rows: BinaryRows, { ord, change, document, words }: CopiedDocument): void {
  const { room, id, version, digest, texts, facets, refs, points, sinceYear, untilYear, standing, kin, updatedAt, sortKeys, cardText } = document;
  rows.row(COLUMN_COUNT);
  rows.integer(ord);
  rows.text(room);
  rows.uuid(id);
  rows.integer(version);
  rows.text(digest);
  rows.bigint(change);
  rows.texts(texts);
  rows.texts(facets);
  rows.texts(refs.seat);
  rows.texts(refs.action);
  rows.texts(refs.partner);
  rows.doubles(points.flat());
  rows.integer(sinceYear);
  rows.integer(untilYear);
  rows.integer(standing);
  rows.uuids(kin);
  rows.time(updatedAt);
  rows.text(sortKeys.fr);
  rows.text(sortKeys.en);
  rows.raw(words);
  rows.json(cardText);
}
