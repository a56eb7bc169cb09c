import { actorJson, chosenEntries, ENTRY_COLUMNS, ENTRY_JOINS, joinActor, ownPlaceJson, type ActorPart, type EntryPart, type PlacePart } from './row-parts.js';

export interface FundingPart {
  readonly kind: string;
  /** Decimal text, exact to the cent. */
  readonly amount: string;
  readonly currency: string;
  readonly programme: string | null;
  readonly date: string | null;
  /** Null when unknown, and when it may not be named. */
  readonly funder: ActorPart | null;
}

/** What a file tells of a project. */
export interface ProjectRow extends EntryPart {
  readonly label: string;
  readonly labelEn: string | null;
  readonly descriptionFr: string | null;
  readonly descriptionEn: string | null;
  readonly status: string;
  /** Partial ISO dates. */
  readonly since: string | null;
  readonly until: string | null;
  readonly participants: readonly { readonly role: string; readonly actor: ActorPart }[] | null;
  readonly fundings: readonly FundingPart[] | null;
  readonly places: readonly PlacePart[] | null;
  /** Of its themes, in the list of the aid statistics. */
  readonly sectors: readonly string[] | null;
}

export const PROJECT_ROWS_SQL = `${chosenEntries('projects', 'own')}, participants AS (
  SELECT s.project_id, json_agg(json_build_object('role', s.role, 'actor', ${actorJson})
    ORDER BY array_position(ARRAY['lead', 'partner', 'funder', 'implementer', 'beneficiary'], s.role), s.position, a.label) AS list
  FROM participation s ${joinActor('s.actor_id')} WHERE s.project_id = ANY ($1::uuid[]) GROUP BY 1
), money AS (
  SELECT f.project_id, json_agg(json_build_object('kind', f.kind, 'amount', f.amount::text, 'currency', f.currency, 'programme', f.programme,
    'date', f.date, 'funder', CASE WHEN a.id IS NOT NULL THEN ${actorJson} END) ORDER BY f.date NULLS LAST, f.id) AS list
  FROM funding f ${joinActor('f.funder_id', 'LEFT JOIN')} WHERE f.project_id = ANY ($1::uuid[]) GROUP BY 1
), places AS (
  SELECT pp.project_id, json_agg(${ownPlaceJson('pl.country')} ORDER BY pp.position) AS list
  FROM project_place pp JOIN place pl ON pl.id = pp.place_id WHERE pp.project_id = ANY ($1::uuid[]) GROUP BY 1
), sectors AS (
  SELECT t.entry_id, array_agg(DISTINCT x.dac_code) AS list FROM entry_theme t JOIN theme_sector x ON x.theme = t.theme
  WHERE t.entry_id = ANY ($1::uuid[]) GROUP BY 1
)
SELECT ${ENTRY_COLUMNS}, p.title AS label, p.title_en AS "labelEn", p.description_fr AS "descriptionFr", p.description_en AS "descriptionEn",
  p.since, p.until,
  coalesce(p.status, CASE WHEN p.since > to_char(current_date, 'YYYY-MM-DD') THEN 'planned'
    WHEN p.until < left(to_char(current_date, 'YYYY-MM-DD'), length(p.until)) THEN 'completed' ELSE 'ongoing' END) AS status,
  participants.list AS participants, money.list AS fundings, places.list AS places, sectors.list AS sectors
FROM chosen c JOIN project p ON p.id = c.id ${ENTRY_JOINS}
LEFT JOIN participants ON participants.project_id = c.id LEFT JOIN money ON money.project_id = c.id
LEFT JOIN places ON places.project_id = c.id LEFT JOIN sectors ON sectors.entry_id = c.id
ORDER BY c.n`;
