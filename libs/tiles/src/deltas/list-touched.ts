import type { Queryable } from '@portulan/register';

/**
 * The entries themselves; the cooperations and projects of those that are actors; who takes part in these; and whom their
 * former contents named, back to the version before the oldest change: what filters say of any of them may be another.
 */
const TOUCHED_SQL = `
WITH given AS (
  SELECT id, min(version) AS version FROM unnest($1::uuid[], $2::integer[]) AS line (id, version) GROUP BY id
), works AS (
  SELECT id FROM given
  UNION SELECT s.cooperation_id FROM cooperation_side s JOIN given g ON g.id = s.actor_id
  UNION SELECT p.project_id FROM participation p JOIN given g ON g.id = p.actor_id
  UNION SELECT f.project_id FROM funding f JOIN given g ON g.id = f.funder_id
), named AS (
  SELECT link.id::uuid AS id FROM given g JOIN revision r ON r.entry_id = g.id AND r.version >= g.version - 1
    CROSS JOIN LATERAL (
      SELECT jsonb_path_query(r.content, '$.cooperation.frenchIds[*]') #>> '{}' AS id
      UNION ALL SELECT jsonb_path_query(r.content, '$.cooperation.partnerIds[*]') #>> '{}'
      UNION ALL SELECT jsonb_path_query(r.content, '$.project.participations[*].actorId') #>> '{}'
      UNION ALL SELECT jsonb_path_query(r.content, '$.project.cooperationId') #>> '{}'
    ) AS link WHERE link.id IS NOT NULL
)
SELECT id FROM works
UNION SELECT s.actor_id FROM cooperation_side s JOIN works w ON w.id = s.cooperation_id
UNION SELECT p.actor_id FROM participation p JOIN works w ON w.id = p.project_id
UNION SELECT p.cooperation_id FROM project p JOIN works w ON w.id = p.id WHERE p.cooperation_id IS NOT NULL
UNION SELECT id FROM named`;

/** An entry that changed, and the version it has since. */
export interface ChangedEntry {
  readonly entryId: string;
  readonly version: number;
}

/** Every entry of which the columns may have to be read again after these changes. */
export async function listTouched(queryable: Queryable, changes: readonly ChangedEntry[]): Promise<string[]> {
  const rows = await queryable.query<{ id: string }>(TOUCHED_SQL, [
    changes.map(({ entryId }) => entryId),
    changes.map(({ version }) => version),
  ]);
  return rows.map(({ id }) => id);
}
