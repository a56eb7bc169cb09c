import type { Queryable } from '../database/index.js';

/** A local authority of the official French lists, with its SIREN and what an entry takes over from it. */
export interface OfficialBody {
  readonly siren: string;
  /** Of a commune. */
  readonly insee: string | null;
  readonly label: string;
  /** What tells it from its homonyms: its département. */
  readonly detail: string | null;
  readonly tier: 'commune' | 'epci';
  /** Where its seat can be put, as `commune:13055`; null where the lists do not say. */
  readonly seat: string | null;
  /** The actor that bears the number already. */
  readonly takenBy: { readonly id: string; readonly label: string } | null;
}

const MOST_SHOWN = 6;
const SHORTEST_NAME = 2;
const SHORTEST_NUMBER = 3;

/**
 * Communes and groupings of communes by their name or the beginning of their SIREN, in the official lists that the
 * register holds; six at most.
 */
export async function searchOfficialNumbers(queryable: Queryable, q: string): Promise<OfficialBody[]> {
  const text = q.replaceAll('\0', '').trim();
  const digits = text.replace(/\s+/g, '');
  const isNumber = /^\d+$/.test(digits);
  if (isNumber ? digits.length < SHORTEST_NUMBER : text.length < SHORTEST_NAME) return [];
  return queryable.query<OfficialBody>(
    `SELECT t.siren, CASE WHEN t.tier = 'commune' THEN t.code END AS insee, t.label, coalesce(d.label, t.departement) AS detail, t.tier,
       CASE WHEN t.tier = 'commune' THEN 'commune:' || t.code END AS seat,
       (SELECT jsonb_build_object('id', a.id, 'label', a.label) FROM actor_identifier i JOIN actor a ON a.id = i.actor_id JOIN entry e ON e.id = a.id AND e.state <> 'archived'
        WHERE i.scheme = 'siren' AND i.value = t.siren LIMIT 1) AS "takenBy"
     FROM territory t LEFT JOIN territory d ON d.tier = 'departement' AND d.code = t.departement
     WHERE t.tier IN ('commune', 'epci') AND t.siren IS NOT NULL
       AND CASE WHEN $2 THEN starts_with(t.siren, $1) ELSE starts_with(unaccent(lower(t.label)), unaccent(lower($1))) OR t.tier = 'epci' AND strpos(unaccent(lower(t.label)), unaccent(lower($1))) > 0 END
     ORDER BY length(t.label) > length($1), t.population DESC NULLS LAST, t.code LIMIT ${MOST_SHOWN}`,
    [isNumber ? digits : text, isNumber],
  );
}
