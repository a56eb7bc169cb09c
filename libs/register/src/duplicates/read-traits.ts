import type { ActorTraits, CooperationTraits, EntryRoom, ProjectTraits } from '@portulan/domain';
import type { Queryable } from '../database/index.js';

const ACTOR_TRAITS = `
  SELECT a.id, a.kind, a.tier, a.country, a.website, pl.departement,
    a.territory_tier || ':' || a.territory_code AS territory,
    CASE WHEN pl.lon IS NOT NULL THEN jsonb_build_object('lon', pl.lon, 'lat', pl.lat) END AS point,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('type', n.type, 'name', n.name) ORDER BY n.position), '[]') FROM actor_name n WHERE n.actor_id = a.id) AS names,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('scheme', i.scheme, 'value', i.value)), '[]') FROM actor_identifier i WHERE i.actor_id = a.id) AS identifiers
  FROM actor a LEFT JOIN place pl ON pl.id = a.seat_id WHERE a.id = ANY ($1::uuid[])`;

const COOPERATION_TRAITS = `
  SELECT c.id, c.form, c.since, c.until, ARRAY(SELECT s.actor_id FROM cooperation_side s WHERE s.cooperation_id = c.id ORDER BY 1) AS "actorIds"
  FROM cooperation c WHERE c.id = ANY ($1::uuid[])`;

const PROJECT_TRAITS = `
  SELECT p.id, array_remove(ARRAY[p.title, p.title_en], NULL) AS titles, p.since, p.until,
    ARRAY(SELECT pa.actor_id FROM participation pa WHERE pa.project_id = p.id AND pa.role = 'lead' ORDER BY 1) AS leads,
    ARRAY(SELECT DISTINCT pl.country FROM project_place pp JOIN place pl ON pl.id = pp.place_id WHERE pp.project_id = p.id ORDER BY 1) AS countries
  FROM project p WHERE p.id = ANY ($1::uuid[])`;

type Traits = { readonly actors: ActorTraits; readonly cooperations: CooperationTraits; readonly projects: ProjectTraits };

/** What the rules of duplicates look at, by entry id. */
export async function readTraits<Room extends EntryRoom>(queryable: Queryable, room: Room, ids: readonly string[]): Promise<Map<string, Traits[Room]>> {
  const sql = { actors: ACTOR_TRAITS, cooperations: COOPERATION_TRAITS, projects: PROJECT_TRAITS }[room];
  const rows = await queryable.query<Traits[Room] & { id: string }>(sql, [[...new Set(ids)]]);
  return new Map(rows.map(({ id, ...traits }) => [id, traits as unknown as Traits[Room]]));
}
