import { actorJson, chosenEntries, ENTRY_COLUMNS, ENTRY_JOINS, joinActor, type ActorPart, type EntryPart } from './row-parts.js';

/** What a file tells of a cooperation. */
export interface CooperationRow extends EntryPart {
  readonly form: string;
  readonly status: string;
  /** Partial ISO dates. */
  readonly since: string | null;
  readonly until: string | null;
  readonly french: readonly ActorPart[] | null;
  readonly partners: readonly ActorPart[] | null;
}

const side = (name: string) => `json_agg(${actorJson} ORDER BY s.position, a.label) FILTER (WHERE s.side = '${name}')`;

export const COOPERATION_ROWS_SQL = `${chosenEntries('cooperations', 'kin')}, sides AS (
  SELECT s.cooperation_id, ${side('french')} AS french, ${side('partner')} AS partners
  FROM cooperation_side s ${joinActor('s.actor_id')} WHERE s.cooperation_id = ANY ($1::uuid[]) GROUP BY 1
)
SELECT ${ENTRY_COLUMNS}, o.form, o.since, o.until,
  coalesce(o.status, CASE WHEN o.until < left(to_char(current_date, 'YYYY-MM-DD'), length(o.until)) THEN 'ended' ELSE 'active' END) AS status,
  sides.french, sides.partners
FROM chosen c JOIN cooperation o ON o.id = c.id ${ENTRY_JOINS} LEFT JOIN sides ON sides.cooperation_id = c.id
ORDER BY c.n`;
