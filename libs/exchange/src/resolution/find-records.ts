import type { EntryContent, Queryable } from '@portulan/register';

/** An entry that a record of a source already speaks of. */
export interface KnownRecord {
  readonly entryId: string;
  readonly recordId: string;
  /** Digest of what the source said last time. */
  readonly contentHash: string | null;
  /** True when a person made the last change: an import asks before it overwrites that. */
  readonly curated: boolean;
  readonly content: EntryContent;
}


/** Authors of changes made by imports begin so; anyone else is a person. */
export const IMPORT_AUTHOR_PREFIX = 'import:';

/**
 * The last content of an entry (`e`, with its revision `r`), its sources with the digests that revisions leave out: an
 * entry saved again must not forget what its other sources said.
 */
export const PRESENT_CONTENT = `r.content || jsonb_build_object('sources', (
  SELECT coalesce(jsonb_agg(jsonb_build_object('sourceId', ks.source_id, 'recordId', nullif(ks.record_id, ''), 'url', ks.url,
    'retrievedOn', ks.retrieved_on, 'contentHash', ks.content_hash) ORDER BY ks.source_id, ks.record_id), '[]')
  FROM entry_source ks WHERE ks.entry_id = e.id)) AS content`;

const SELECT_LAST = `
  JOIN entry e ON e.id = k.entry_id AND e.state <> 'archived'
  JOIN revision r ON r.entry_id = e.id AND r.version = e.version`;

/** The entries behind records of a source, by record id. */
export async function findRecords(reader: Queryable, sourceId: string, recordIds: readonly string[]): Promise<Map<string, KnownRecord>> {
  const rows = await reader.query<KnownRecord>(
    `SELECT k.entry_id AS "entryId", k.record_id AS "recordId", k.content_hash AS "contentHash",
       r.author NOT LIKE $3 AS curated, ${PRESENT_CONTENT}
     FROM entry_source k ${SELECT_LAST} WHERE k.source_id = $1 AND k.record_id = ANY ($2)`,
    [sourceId, [...new Set(recordIds)], `${IMPORT_AUTHOR_PREFIX}%`],
  );
  return new Map(rows.map((row) => [row.recordId, row]));
}

/** The present content of entries, by id. */
export async function findContents(reader: Queryable, ids: readonly string[]): Promise<Map<string, Omit<KnownRecord, 'recordId' | 'contentHash'>>> {
  const rows = await reader.query<KnownRecord>(
    `SELECT k.entry_id AS "entryId", r.author NOT LIKE $2 AS curated, ${PRESENT_CONTENT}
     FROM unnest($1::uuid[]) AS k (entry_id) ${SELECT_LAST}`,
    [[...new Set(ids)], `${IMPORT_AUTHOR_PREFIX}%`],
  );
  return new Map(rows.map((row) => [row.entryId, row]));
}
