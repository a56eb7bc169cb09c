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

/**
 * Documents as COPY takes them, for a table of the shape of `search_document`: nothing is looked up and nothing compared. Each is
 * turned into bytes at once, so that no document lasts longer than it takes to be written: those that wait for many others are
 * moved about in memory again and again.
 */
export class DocumentRows {
  private readonly rows = new BinaryRows();
  private chunks: Buffer[] = [];
  /** How many wait to be copied. */
  count = 0;

  add(copied: readonly CopiedDocument[]): void {
    for (const each of copied) {
      writeRow(this.rows, each);
      if (++this.count % WRITTEN_DOCUMENTS === 0) this.chunks.push(this.rows.take());
    }
  }

  /** Copies those that wait, and begins anew. */
  async copyTo(register: Register, table: string): Promise<void> {
    this.rows.end();
    const chunks = [...this.chunks, this.rows.take()];
    this.chunks = [];
    this.count = 0;
    this.rows.begin();
    await register.copyFrom(`COPY ${table} (${COLUMNS}) FROM STDIN (FORMAT binary)`, chunks);
  }
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
