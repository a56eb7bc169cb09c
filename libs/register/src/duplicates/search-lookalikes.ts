import { duplicateKeys, judgeActors, type ActorTraits, type DuplicateVerdict } from '@portulan/domain';
import type { Queryable } from '../database/index.js';
import { readTraits } from './read-traits.js';

export interface Lookalike extends DuplicateVerdict {
  readonly id: string;
  readonly slug: string;
  readonly label: string;
}

const MOST_CANDIDATES = 200;
const MOST_SHOWN = 5;

const CANDIDATES = `
  SELECT entry_id AS id FROM (
    SELECT k.entry_id, 0 AS rank FROM duplicate_key k WHERE k.key = ANY ($1::text[]) AND k.room = 'actors' AND k.country = $2
    UNION ALL
    SELECT k.entry_id, 1 FROM unnest($1::text[]) AS asked (key) JOIN duplicate_key k ON k.room = 'actors' AND k.country = $2 AND k.key % asked.key
      WHERE asked.key NOT LIKE '~%'
    UNION ALL
    SELECT i.actor_id, 0 FROM actor_identifier i JOIN jsonb_to_recordset($3::jsonb) AS n (scheme text, value text)
      ON i.scheme = n.scheme AND i.value = n.value OR i.scheme = 'siren' AND n.scheme = 'siret' AND i.value = left(n.value, 9)
  ) found GROUP BY entry_id ORDER BY min(rank), entry_id LIMIT ${MOST_CANDIDATES}`;

/**
 * The actors that look like one being written, the surest first, five at most. Those that an import
 * has just brought are found by their numbers only, until the search of duplicates has passed.
 */
export async function searchLookalikes(queryable: Queryable, draft: ActorTraits, exceptId: string | null = null): Promise<Lookalike[]> {
  const found = await queryable.query<{ id: string }>(CANDIDATES, [duplicateKeys(draft.names), draft.country, JSON.stringify(draft.identifiers)]);
  const traits = await readTraits(queryable, 'actors', found.map(({ id }) => id));
  const alike = [...traits].flatMap(([id, other]) => {
    const verdict = id === exceptId ? null : judgeActors(draft, other);
    return verdict === null ? [] : [{ id, ...verdict }];
  });
  const best = alike.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1)).slice(0, MOST_SHOWN);
  const labels = await queryable.query<{ id: string; slug: string; label: string }>(
    `SELECT e.id, e.slug, a.label FROM entry e JOIN actor a ON a.id = e.id WHERE e.id = ANY ($1::uuid[]) AND e.state <> 'archived'`,
    [best.map(({ id }) => id)],
  );
  return best.flatMap((verdict) => labels.filter(({ id }) => id === verdict.id).map((named) => ({ ...verdict, ...named })));
}
