import type { Queryable } from '@portulan/register';

/** What the directory holds today: published entries only. */
export interface OverviewCounts {
  readonly actors: number;
  readonly authorities: number;
  readonly partnerGovernments: number;
  readonly cooperations: number;
  readonly projects: number;
  /** Countries other than France where a cooperation has a partner or a project a place of action. */
  readonly countries: number;
  readonly updatedAt: string | null;
}

export async function countOverview(register: Queryable): Promise<OverviewCounts> {
  const [overview] = await register.query<OverviewCounts>(
    `SELECT
       count(*) FILTER (WHERE e.room = 'actors')::integer AS actors,
       count(*) FILTER (WHERE a.kind = 'authority')::integer AS authorities,
       count(*) FILTER (WHERE a.kind = 'partner-government')::integer AS "partnerGovernments",
       count(*) FILTER (WHERE e.room = 'cooperations')::integer AS cooperations,
       count(*) FILTER (WHERE e.room = 'projects')::integer AS projects,
       (SELECT count(*)::integer FROM (
          SELECT pa.country FROM cooperation_side s JOIN actor pa ON pa.id = s.actor_id AND s.side = 'partner'
            JOIN entry ce ON ce.id = s.cooperation_id AND ce.state = 'published'
          UNION SELECT pl.country FROM project_place pp JOIN place pl ON pl.id = pp.place_id
            JOIN entry pe ON pe.id = pp.project_id AND pe.state = 'published'
        ) reached WHERE country <> 'FR') AS countries,
       to_char(max(e.updated_at) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "updatedAt"
     FROM entry e LEFT JOIN actor a ON a.id = e.id WHERE e.state = 'published'`,
  );
  return overview as OverviewCounts;
}
