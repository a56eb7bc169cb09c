import type { EntryRoom } from '@portulan/domain';
import type { Queryable } from '@portulan/register';
import type { NeutralCard, SensePoint } from '../documents/index.js';
import type { NumberedDocument } from '../port/index.js';

interface DocumentRow {
  ord: number;
  id: string;
  version: number;
  digest: string;
  change: string;
  removed: boolean;
  texts: string[];
  facets: string[];
  seat_refs: string[];
  action_refs: string[];
  partner_refs: string[];
  points: number[];
  since_year: number | null;
  until_year: number | null;
  standing: number;
  kin: string[];
  updated_at: Date;
  sort_fr: string;
  sort_en: string;
  card: NeutralCard;
}

/** What became of documents since a change, oldest first. */
export interface DocumentChanges {
  readonly documents: readonly NumberedDocument[];
  readonly removed: readonly string[];
  /** The last one of these; null when there was none. */
  readonly last: string | null;
}

/** @param after the last change already known, `0` for all of them */
export async function readChanges(queryable: Queryable, room: EntryRoom, after: string, limit: number): Promise<DocumentChanges> {
  const rows = await queryable.query<DocumentRow>(
    `SELECT * FROM search_document WHERE room = $1 AND change > $2::bigint ORDER BY change LIMIT ${limit}`,
    [room, after],
  );
  return {
    documents: rows.filter(({ removed }) => !removed).map((row) => toDocument(room, row)),
    removed: rows.filter(({ removed }) => removed).map(({ id }) => id),
    last: rows.at(-1)?.change ?? null,
  };
}

/** The present documents among those ids. */
export async function readKept(queryable: Queryable, room: EntryRoom, ids: readonly string[]): Promise<NumberedDocument[]> {
  const rows = await queryable.query<DocumentRow>(`SELECT * FROM search_document WHERE room = $1 AND id = ANY ($2::uuid[]) AND NOT removed`, [room, ids]);
  return rows.map((row) => toDocument(room, row));
}

function toDocument(room: EntryRoom, row: DocumentRow): NumberedDocument {
  const { ord, id, version, digest, texts, facets, standing, kin, card } = row;
  return {
    ...{ room, ord, id, version, digest, texts, facets, standing, kin, card },
    refs: { seat: row.seat_refs, action: row.action_refs, partner: row.partner_refs },
    points: Array.from({ length: row.points.length / 3 }, (_, index) => row.points.slice(index * 3, index * 3 + 3) as unknown as SensePoint),
    sinceYear: row.since_year,
    untilYear: row.until_year,
    updatedAt: row.updated_at,
    sortKeys: { fr: row.sort_fr, en: row.sort_en },
  };
}
