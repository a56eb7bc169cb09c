import type { EntryState } from '@portulan/domain';
import { shownContacts } from '../contacts/index.js';

export interface SourceRecord {
  readonly id: string;
  readonly label: string;
  readonly publisher: string | null;
  readonly url: string | null;
  readonly licence: string | null;
  readonly recordId: string | null;
  readonly retrievedOn: string | null;
}

/** A person who consented to be shown, with what they consented to. */
export interface ShownContact {
  readonly name: string;
  readonly role: string | null;
  readonly email: string | null;
  readonly phone: string | null;
}

/** What a reader is told of the life of any entry. Times are ISO 8601, in UTC. */
export interface EntryLifeRecord {
  readonly id: string;
  readonly slug: string;
  readonly state: EntryState;
  readonly version: number;
  readonly keeper: { readonly id: string; readonly label: string } | null;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly contacts: readonly ShownContact[];
  readonly sources: readonly SourceRecord[];
}

const utc = (column: string) => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;

/** Columns of `EntryLifeRecord`, of the row `e` of `entry`. */
export const entryLifeColumns = `
  e.id, e.slug, e.state, e.version, ${utc('e.created_at')} AS "createdAt", ${utc('e.updated_at')} AS "updatedAt",
  (SELECT jsonb_build_object('id', n.id, 'label', n.label) FROM network n WHERE n.id = e.keeper) AS keeper,
  (${shownContacts('e.id')}) AS contacts,
  (SELECT coalesce(jsonb_agg(jsonb_build_object(
      'id', s.id, 'label', s.label, 'publisher', s.publisher, 'url', coalesce(es.url, s.url), 'licence', s.licence,
      'recordId', nullif(es.record_id, ''), 'retrievedOn', coalesce(es.retrieved_on, s.retrieved_on)) ORDER BY s.label, es.record_id), '[]')
    FROM entry_source es JOIN source s ON s.id = es.source_id WHERE es.entry_id = e.id) AS sources`;
