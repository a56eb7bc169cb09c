import type { Queryable } from '@portulan/register';

/** What is counted of a country or a French territory; each figure is defined where the SQL counts it. */
export interface PlaceFigures {
  readonly cooperations: number;
  readonly cooperationsTotal: number;
  readonly here: number;
  readonly facing: number;
  readonly reached: number;
  readonly firstYear: number | null;
  readonly lastYear: number | null;
  readonly undated: number;
  readonly actors: number;
  readonly actorsTotal: number;
  readonly projects: number;
  readonly projectsTotal: number;
  /** Whole euros. */
  readonly committed: number;
  readonly fundedProjects: number;
  readonly sources: readonly PlaceSource[];
}

/** A source of the entries counted, and how many of them cite it. */
export interface PlaceSource {
  readonly label: string;
  readonly url: string | null;
  readonly licence: string | null;
  readonly entries: number;
}

export interface CountedPlace {
  readonly tier: 'country' | 'region' | 'departement' | 'epci' | 'commune';
  readonly code: string;
}

/** Whether an actor `a`, seated at `seat`, or a place of action `spot`, lies there. A seat may be known by its country alone. */
const SEATED: Readonly<Record<CountedPlace['tier'], string>> = {
  country: 'a.country = $1',
  region: 'seat.region = $1',
  departement: 'seat.departement = $1',
  epci: 'seat.epci = $1',
  commune: 'seat.commune = $1',
};

/**
 * Counts what links a place to the others, as the lists count by the same filter: a country abroad by the `partner`
 * sense of place, France and its territories by the `seat`, projects by the place of `action`. Published entries only.
 *
 * @returns zeros for a place that nothing names
 */
export async function countPlace(register: Queryable, { tier, code }: CountedPlace): Promise<PlaceFigures> {
  const isAbroad = tier === 'country' && code !== 'FR';
  const [figures] = await register.prepared<PlaceFigures>(
    `WITH there AS MATERIALIZED (
       -- What sleeps may be named, and gives its place to its cooperations, but is no entry to count.
       SELECT a.id, e.state FROM actor a JOIN entry e ON e.id = a.id AND e.state IN ('published', 'dormant')
         LEFT JOIN place seat ON seat.id = a.seat_id WHERE ${SEATED[tier]}
     ), side AS MATERIALIZED (
       SELECT s.cooperation_id, s.actor_id FROM there JOIN cooperation_side s ON s.actor_id = there.id AND s.side = $2
         JOIN entry c ON c.id = s.cooperation_id AND c.state = 'published'
     ), linked AS MATERIALIZED (
       SELECT DISTINCT cooperation_id AS id FROM side
     ), started AS (
       -- A cooperation begins with the first of itself and its projects, as the filters and the map understand it.
       SELECT least(c.since_year, (
           SELECT min(p.since_year) FROM project p JOIN entry e ON e.id = p.id AND e.state = 'published' WHERE p.cooperation_id = c.id
         )) AS year FROM linked JOIN cooperation c ON c.id = linked.id
     ), seated AS (
       SELECT id FROM there WHERE state = 'published'
     ), acting AS MATERIALIZED (
       SELECT DISTINCT pp.project_id AS id FROM project_place pp
         JOIN entry e ON e.id = pp.project_id AND e.state = 'published'
         JOIN place seat ON seat.id = pp.place_id WHERE seat.${tier} = $1
     ), money AS (
       SELECT coalesce(round(sum(f.amount)), 0)::double precision AS committed, count(DISTINCT f.project_id)::integer AS projects
         FROM funding f JOIN acting ON acting.id = f.project_id WHERE f.currency = 'EUR' AND f.kind IN ('commitment', 'grant')
     ), cited AS (
       SELECT src.label, src.url, src.licence, count(DISTINCT es.entry_id)::integer AS entries
         FROM entry_source es JOIN source src ON src.id = es.source_id
         WHERE es.entry_id IN (SELECT id FROM linked UNION ALL SELECT id FROM seated UNION ALL SELECT id FROM acting)
         GROUP BY src.id ORDER BY entries DESC, src.label LIMIT 12
     ), facing AS (
       SELECT DISTINCT a.id, a.country, seat.region FROM linked
         JOIN cooperation_side f ON f.cooperation_id = linked.id AND f.side <> $2
         JOIN actor a ON a.id = f.actor_id
         JOIN entry named ON named.id = a.id AND named.state IN ('published', 'dormant')
         LEFT JOIN place seat ON seat.id = a.seat_id
     )
     SELECT
       (SELECT count(*)::integer FROM linked) AS cooperations,
       (SELECT count(*)::integer FROM entry WHERE room = 'cooperations' AND state = 'published') AS "cooperationsTotal",
       (SELECT count(DISTINCT actor_id)::integer FROM side) AS here,
       (SELECT count(*)::integer FROM facing) AS facing,
       (SELECT count(DISTINCT ${isAbroad ? 'region' : "nullif(country, 'FR')"})::integer FROM facing) AS reached,
       (SELECT min(year)::integer FROM started) AS "firstYear",
       (SELECT max(year)::integer FROM started) AS "lastYear",
       (SELECT count(*)::integer FROM started WHERE year IS NULL) AS undated,
       (SELECT count(*)::integer FROM seated) AS actors,
       (SELECT count(*)::integer FROM entry WHERE room = 'actors' AND state = 'published') AS "actorsTotal",
       (SELECT count(*)::integer FROM acting) AS projects,
       (SELECT count(*)::integer FROM entry WHERE room = 'projects' AND state = 'published') AS "projectsTotal",
       (SELECT committed FROM money), (SELECT projects FROM money) AS "fundedProjects",
       (SELECT coalesce(jsonb_agg(to_jsonb(cited)), '[]') FROM cited) AS sources`,
    [code, isAbroad ? 'partner' : 'french'],
  );
  return figures as PlaceFigures;
}
