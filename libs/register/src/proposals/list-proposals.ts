import { compareProposal, type ContentFields, type EntryContent, type EntryRoom, type ProposalSort, type ProposalState, type ProposedField } from '@portulan/domain';
import type { Queryable } from '../database/index.js';

/** A proposal as a queue shows it. */
export interface ProposalSummary {
  readonly id: string;
  readonly sort: ProposalSort;
  readonly room: EntryRoom;
  readonly state: ProposalState;
  /** The entry it is about; that which answers for it when it was merged since. */
  readonly entry: { readonly id: string; readonly slug: string; readonly label: string; readonly version: number } | null;
  readonly network: string | null;
  /** ISO 8601, in UTC. */
  readonly submittedAt: string;
  readonly ageDays: number;
  readonly message: string | null;
  readonly sourceUrl: string | null;
  /** The account, or the name that a visitor gave; never an address. */
  readonly from: string | null;
  readonly fields: readonly string[];
}

/** The same with every field beside what is there, and what is needed to answer. */
export interface ProposalDetail extends ProposalSummary {
  readonly seenVersion: number | null;
  readonly compared: readonly ProposedField[];
  readonly answer: string | null;
  readonly acceptedFields: readonly string[];
  /** Private. */
  readonly email: string | null;
  readonly lang: 'fr' | 'en';
}

export interface ProposalFilter {
  /** Those addressed to this network, and those addressed to nobody. */
  readonly network?: string;
  readonly state?: ProposalState;
  readonly page?: number;
  readonly size?: number;
}

const PAGE = 20;

/** Where the entry of a proposal stands today, whatever it was merged into. */
const FROM = `
  FROM proposal p
  LEFT JOIN entry_merge m ON m.absorbed_id = p.entry_id AND m.undone_at IS NULL
  LEFT JOIN entry_redirect d ON d.room = m.room AND d.old = m.absorbed_id::text
  LEFT JOIN entry e ON e.id = coalesce(d.entry_id, p.entry_id)`;

const SUMMARY = `
  p.id, p.sort, p.room, p.state, p.network, to_char(p.submitted_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "submittedAt",
  extract(day FROM now() - p.submitted_at)::integer AS "ageDays", p.message, p.source_url AS "sourceUrl", coalesce((SELECT name FROM person WHERE 'person:' || person.id = p.author), p.author, p.name) AS "from",
  ARRAY(SELECT jsonb_object_keys(p.changes)) AS fields,
  CASE WHEN e.id IS NOT NULL THEN jsonb_build_object('id', e.id, 'slug', e.slug, 'version', e.version,
    'label', coalesce((SELECT label FROM actor WHERE id = e.id), (SELECT title FROM project WHERE id = e.id), e.slug)) END AS entry`;

const WHERE = `p.state = $1 AND ($2::text IS NULL OR p.network = $2 OR p.network IS NULL)`;

/** The queue: the oldest first, with how many there are. */
export async function listProposals(
  queryable: Queryable,
  { network, state = 'waiting', page = 1, size = PAGE }: ProposalFilter = {},
): Promise<{ readonly items: readonly ProposalSummary[]; readonly total: number }> {
  const params = [state, network ?? null];
  const items = await queryable.query<ProposalSummary>(
    `SELECT ${SUMMARY} ${FROM} WHERE ${WHERE} ORDER BY p.submitted_at, p.id LIMIT $3 OFFSET $4`,
    [...params, size, (page - 1) * size],
  );
  const [count] = await queryable.query<{ total: number }>(`SELECT count(*)::integer AS total FROM proposal p WHERE ${WHERE}`, params);
  return { items, total: count?.total ?? 0 };
}

/** One proposal, field by field; null when there is none. */
export async function getProposal(queryable: Queryable, id: string): Promise<ProposalDetail | null> {
  const [row] = await queryable.query<Omit<ProposalDetail, 'compared'> & { changes: ContentFields; seen: EntryContent | null; now: EntryContent | null }>(
    `SELECT ${SUMMARY}, p.changes, p.seen_version AS "seenVersion", p.answer, p.accepted_fields AS "acceptedFields", p.email, p.lang,
       (SELECT content FROM revision r WHERE r.entry_id = e.id AND r.version = p.seen_version) AS seen,
       (SELECT content FROM revision r WHERE r.entry_id = e.id AND r.version = e.version) AS now
     ${FROM} WHERE p.id = $1`,
    [id],
  );
  if (row === undefined) return null;
  const { changes, seen, now, ...detail } = row;
  return { ...detail, compared: compareProposal(seen, now, changes) };
}
