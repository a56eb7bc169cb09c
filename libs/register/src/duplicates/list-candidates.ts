import { DUPLICATE_RADIUS_METRES } from '@portulan/domain';
import type { Queryable } from '../database/index.js';

/** Two entries that may be one, the smaller id first. */
export interface CandidatePair {
  readonly first: string;
  readonly second: string;
}

const METRES_PER_DEGREE = 111_195;
const RADIUS_DEGREES = DUPLICATE_RADIUS_METRES / METRES_PER_DEGREE;
/** As alike as a name and its longer form are (`Freiburg im Breisgau`), in shared groups of three letters. */
const LEAST_TRIGRAM_SIMILARITY = 0.4;

/** Near enough, as far as both places are known: a box that holds the circle. */
const IS_NEAR = `(a.departement IS NULL OR b.departement IS NULL OR a.departement = b.departement)
  AND (a.lat IS NULL OR b.lat IS NULL OR abs(a.lat - b.lat) <= ${RADIUS_DEGREES} AND abs(a.lon - b.lon) * cos(radians(a.lat)) <= ${RADIUS_DEGREES} * 1.1)`;

/** Alike in name, in the same country and near, or in a number that both bear in another form. */
const ACTORS_AND_PROJECTS = `
  SELECT least(a.entry_id, b.entry_id) AS first, greatest(a.entry_id, b.entry_id) AS second
  FROM duplicate_key a JOIN duplicate_key b ON b.key = a.key AND b.room = a.room AND b.country = a.country AND b.entry_id <> a.entry_id AND ${IS_NEAR}
  WHERE a.entry_id = ANY ($1::uuid[]) AND a.room = $2 AND a.key <> '-'
  UNION
  SELECT least(a.entry_id, b.entry_id), greatest(a.entry_id, b.entry_id)
  FROM duplicate_key a JOIN duplicate_key b ON b.room = a.room AND b.country = a.country AND b.key % a.key AND b.entry_id <> a.entry_id AND ${IS_NEAR}
  WHERE a.entry_id = ANY ($1::uuid[]) AND a.room = $2 AND a.key NOT LIKE '~%' AND b.key NOT LIKE '~%'
  UNION
  SELECT least(a.actor_id, b.actor_id), greatest(a.actor_id, b.actor_id)
  FROM actor_identifier a JOIN actor_identifier b ON b.scheme = 'siret' AND left(b.value, 9) = left(a.value, 9) AND b.actor_id <> a.actor_id
  WHERE a.scheme IN ('siren', 'siret') AND (a.actor_id = ANY ($1::uuid[]) OR b.actor_id = ANY ($1::uuid[])) AND $2 = 'actors'
  UNION
  SELECT least(t.id, i.actor_id), greatest(t.id, i.actor_id)
  FROM actor_identifier i JOIN actor t ON t.territory_code = i.value AND t.territory_tier = t.tier AND t.id <> i.actor_id
  WHERE i.scheme = 'insee' AND (t.id = ANY ($1::uuid[]) OR i.actor_id = ANY ($1::uuid[])) AND $2 = 'actors'`;

/** Between the very same actors. */
const COOPERATIONS = `
  WITH sides AS (
    SELECT s.cooperation_id AS id, array_agg(s.actor_id ORDER BY s.actor_id) AS actors
    FROM cooperation_side s JOIN entry e ON e.id = s.cooperation_id AND e.state <> 'archived' GROUP BY 1)
  SELECT least(a.id, b.id) AS first, greatest(a.id, b.id) AS second FROM sides a JOIN sides b ON b.actors = a.actors AND b.id > a.id`;

/** Pairs of which at least one is among the entries given, to be judged by the rules. */
export async function listCandidates(unit: Queryable, room: 'actors' | 'projects', ids: readonly string[]): Promise<CandidatePair[]> {
  await unit.query(`SELECT set_config('pg_trgm.similarity_threshold', '${LEAST_TRIGRAM_SIMILARITY}', true)`);
  return unit.query<CandidatePair>(ACTORS_AND_PROJECTS, [ids, room]);
}

/** Every pair of cooperations between the same actors. */
export const listTwinCooperations = (queryable: Queryable): Promise<CandidatePair[]> => queryable.query<CandidatePair>(COOPERATIONS);
