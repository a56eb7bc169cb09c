import { compareContents, refuse, type EntryContent, type FieldDifference, type Outcome } from '@portulan/domain';
import type { Queryable } from '../database/index.js';

/** One accepted state of an entry, without its content: who, when, why, from which source. */
export interface RevisionRecord {
  readonly version: number;
  /** ISO 8601, in UTC. */
  readonly at: string;
  readonly author: string;
  /** What the person who made it is called; null for imports, commands and accounts that are no more. */
  readonly authorName: string | null;
  readonly reason: string | null;
  readonly source: { readonly id: string; readonly label: string } | null;
  /** The import run that made it. */
  readonly runId: string | null;
  /** The merge that made it. */
  readonly mergeId: string | null;
  /** The fields it changed. */
  readonly changedFields: readonly string[];
}

interface RevisionRow extends Omit<RevisionRecord, 'changedFields'> {
  readonly content: EntryContent;
  readonly previous: EntryContent | null;
}

const HISTORY_PAGE = 100;

/**
 * The revisions of an entry, the latest first, 100 at most.
 *
 * @param before only those older than this version
 */
export async function listRevisions(queryable: Queryable, entryId: string, before: number | null = null): Promise<RevisionRecord[]> {
  const rows = await queryable.query<RevisionRow>(
    `SELECT r.version, to_char(r.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS at, r.author, (SELECT name FROM person WHERE r.author = 'person:' || id) AS "authorName", r.reason, r.run_id AS "runId",
       (SELECT jsonb_build_object('id', s.id, 'label', s.label) FROM source s WHERE s.id = r.source_id) AS source,
       (SELECT m.id FROM entry_merge m WHERE m.steps @> jsonb_build_array(jsonb_build_object('entryId', r.entry_id, 'after', r.version)) LIMIT 1) AS "mergeId",
       r.content, previous.content AS previous
     FROM revision r LEFT JOIN revision previous ON previous.entry_id = r.entry_id AND previous.version = r.version - 1
     WHERE r.entry_id = $1 AND ($2::integer IS NULL OR r.version < $2) ORDER BY r.version DESC LIMIT ${HISTORY_PAGE}`,
    [entryId, before],
  );
  return rows.map(({ content, previous, ...record }) => ({
    ...record,
    changedFields: compareContents(previous, content).map(({ field }) => field),
  }));
}

/** The whole content of an entry at one version; null when it never had it. */
export async function getRevision(queryable: Queryable, entryId: string, version: number): Promise<EntryContent | null> {
  const [row] = await queryable.query<{ content: EntryContent }>(`SELECT content FROM revision WHERE entry_id = $1 AND version = $2`, [
    entryId,
    version,
  ]);
  return row?.content ?? null;
}

/** What differs between two versions of an entry, field by field; version 0 is before there was any. */
export async function getDifference(
  queryable: Queryable,
  entryId: string,
  from: number,
  to: number,
): Promise<Outcome<readonly FieldDifference[], 'version-unknown'>> {
  const [before, after] = [from === 0 ? null : await getRevision(queryable, entryId, from), await getRevision(queryable, entryId, to)];
  if (after === null || (before === null && from !== 0)) return refuse('version-unknown', 'The entry has no such version.', 'version');
  return { ok: true, value: compareContents(before, after) };
}
