import type { Queryable } from '../database/index.js';

/** Where private data is looked at: the contacts of an entry, a proposal, what is held on someone, the file of it. */
export type PrivatePlace = 'contacts' | 'proposal' | 'held' | 'held-file';

export interface PrivateLook {
  readonly personId: string;
  readonly place: PrivatePlace;
  readonly entryId: string | null;
  /** Whose it is; the keeper of the entry, when it has one. */
  readonly network?: string | null;
  /** How many persons were seen. */
  readonly shown: number;
}

/** Notes that someone saw private data, before it is shown; one who saw nobody saw nothing. */
export async function notePrivateLook(queryable: Queryable, { personId, place, entryId, network, shown }: PrivateLook): Promise<void> {
  if (shown === 0) return;
  await queryable.query(
    `INSERT INTO private_access (person_id, place, entry_id, network, shown)
     VALUES ($1, $2, $3, coalesce($4, (SELECT keeper FROM entry WHERE id = $3)), $5)`,
    [personId, place, entryId, network ?? null, shown],
  );
}

export interface NotedLook {
  /** ISO 8601, in UTC. */
  readonly at: string;
  /** Who looked; null for an account that is no more. */
  readonly name: string | null;
  readonly place: PrivatePlace;
  readonly entry: { readonly id: string; readonly label: string } | null;
  readonly shown: number;
}

const PAGE = 50;

/**
 * Who saw private data of the entries of a network, the latest first.
 *
 * @param isNational true to tell too of what belongs to no network
 */
export async function listPrivateLooks(
  queryable: Queryable,
  { network, isNational, page = 1 }: { readonly network: string; readonly isNational: boolean; readonly page?: number },
): Promise<{ readonly items: readonly NotedLook[]; readonly total: number }> {
  const where = `(a.network = $1 OR ($2 AND a.network IS NULL))`;
  const items = await queryable.query<NotedLook>(
    `SELECT to_char(a.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS at, p.name, a.place, a.shown,
       CASE WHEN e.id IS NOT NULL THEN jsonb_build_object('id', e.id,
         'label', coalesce((SELECT label FROM actor WHERE id = e.id), (SELECT title FROM project WHERE id = e.id), e.slug)) END AS entry
     FROM private_access a LEFT JOIN person p ON p.id = a.person_id LEFT JOIN entry e ON e.id = a.entry_id
     WHERE ${where} ORDER BY a.id DESC LIMIT ${PAGE} OFFSET $3`,
    [network, isNational, (page - 1) * PAGE],
  );
  const [count] = await queryable.query<{ total: number }>(`SELECT count(*)::integer AS total FROM private_access a WHERE ${where}`, [network, isNational]);
  return { items, total: count?.total ?? 0 };
}
