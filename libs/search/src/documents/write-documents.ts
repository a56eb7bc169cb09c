import type { EntryRoom } from '@portulan/domain';
import type { UnitOfWork } from '@portulan/register';
import { WordNumbers } from './number-words.js';
import type { ComposedDocument } from './search-document.js';

/** The columns of a document, as one JSON object a row. */
const RECORD = `r (id uuid, version integer, digest text, texts text[], facets text[], seat_refs text[], action_refs text[],
  partner_refs text[], points double precision[], since_year integer, until_year integer, standing integer,
  kin uuid[], updated_at timestamptz, sort_fr text, sort_en text, words bytea, card jsonb)`;
/** What a document says, apart from what it is known by. */
export const DOCUMENT_COLUMNS = `version, digest, texts, facets, seat_refs, action_refs, partner_refs, points, since_year, until_year, standing,
  kin, updated_at, sort_fr, sort_en, words, card`.split(',').map((column) => column.trim());
const COLUMNS = DOCUMENT_COLUMNS.join(', ');
const THEIRS = DOCUMENT_COLUMNS.map((column) => `r.${column}`).join(', ');

const UPDATE_SQL = `
UPDATE search_document d SET (${COLUMNS}, change, removed) =
  (SELECT ${THEIRS}, nextval('search_change'), false)
FROM json_to_recordset($1::json) AS ${RECORD} WHERE d.id = r.id`;
const INSERT_SQL = `
INSERT INTO search_document (room, id, ${COLUMNS}, change)
SELECT $2, r.id, ${THEIRS}, nextval('search_change')
FROM json_to_recordset($1::json) AS ${RECORD}`;
const REMOVE_SQL = `UPDATE search_document SET removed = true, change = nextval('search_change') WHERE id = ANY ($1::uuid[]) AND NOT removed`;

/**
 * Writes the documents of one room that differ from those kept, and marks the others of `ids` as removed.
 * The caller holds the lock of the one writer.
 *
 * @param ids the entries that were read; those without a document are no longer found
 */
export async function writeDocuments(
  unit: UnitOfWork,
  room: EntryRoom,
  ids: readonly string[],
  documents: readonly ComposedDocument[],
): Promise<void> {
  const kept = await unit.query<{ id: string; digest: string; removed: boolean }>(
    `SELECT id, digest, removed FROM search_document WHERE id = ANY ($1::uuid[])`,
    [ids],
  );
  const known = new Map(kept.map(({ id, digest, removed }) => [id, removed ? null : digest]));
  const changed = documents.filter(({ id, digest }) => known.get(id) !== digest);
  const revised = changed.filter(({ id }) => known.has(id));
  const created = changed.filter(({ id }) => !known.has(id));
  const numbers = new WordNumbers(unit);
  const toRecords = async (some: readonly ComposedDocument[]) => {
    const packed = await numbers.pack(some);
    return JSON.stringify(some.map((document, index) => toRecord(document, packed[index] as Buffer)));
  };
  if (revised.length > 0) await unit.query(UPDATE_SQL, [await toRecords(revised)]);
  if (created.length > 0) await unit.query(INSERT_SQL, [await toRecords(created), room]);
  const present = new Set(documents.map(({ id }) => id));
  const gone = kept.filter(({ id, removed }) => !removed && !present.has(id)).map(({ id }) => id);
  if (gone.length > 0) await unit.query(REMOVE_SQL, [gone]);
}

function toRecord(document: ComposedDocument, words: Buffer) {
  const { id, version, digest, texts, facets, refs, points, sinceYear, untilYear, standing, kin, updatedAt, sortKeys, card } = document;
  return {
    ...{ id, version, digest, texts, facets, standing, kin, card },
    seat_refs: refs.seat,
    action_refs: refs.action,
    partner_refs: refs.partner,
    points: points.flat(),
    since_year: sinceYear,
    until_year: untilYear,
    updated_at: updatedAt,
    sort_fr: sortKeys.fr,
    sort_en: sortKeys.en,
    words: toBytea(words),
  };
}

/** Bytes as PostgreSQL reads them. */
const toBytea = (bytes: Buffer): string => `\\x${bytes.toString('hex')}`;
