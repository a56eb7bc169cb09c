import { duplicateKeys, judgeCooperations, judgeProjects, type CooperationTraits, type DuplicateVerdict, type ProjectTraits } from '@portulan/domain';
import type { Queryable } from '../database/index.js';
import { readTraits } from './read-traits.js';
import type { Lookalike } from './search-lookalikes.js';

const MOST_CANDIDATES = 200;
const MOST_SHOWN = 5;

const PROJECTS = `
  SELECT entry_id AS id FROM (
    SELECT k.entry_id, 0 AS rank FROM duplicate_key k WHERE k.key = ANY ($1::text[]) AND k.room = 'projects'
    UNION ALL
    SELECT k.entry_id, 1 FROM unnest($1::text[]) AS asked (key) JOIN duplicate_key k ON k.room = 'projects' AND k.key % asked.key WHERE asked.key NOT LIKE '~%'
  ) found GROUP BY entry_id ORDER BY min(rank), entry_id LIMIT ${MOST_CANDIDATES}`;

/** Between the very same actors. */
const COOPERATIONS = `
  SELECT s.cooperation_id AS id FROM cooperation_side s WHERE s.cooperation_id IN (SELECT cooperation_id FROM cooperation_side WHERE actor_id = $1)
  GROUP BY s.cooperation_id HAVING array_agg(s.actor_id ORDER BY s.actor_id) = ARRAY(SELECT unnest($2::uuid[]) ORDER BY 1) ORDER BY s.cooperation_id LIMIT ${MOST_CANDIDATES}`;

/** The projects that look like one being written, by its title, the surest first, five at most. */
export async function searchLookalikeProjects(queryable: Queryable, draft: ProjectTraits): Promise<Lookalike[]> {
  const found = await queryable.query<{ id: string }>(PROJECTS, [duplicateKeys(draft.titles.map((name) => ({ type: 'official' as const, name })))]);
  const traits = await readTraits(queryable, 'projects', found.map(({ id }) => id));
  return nameBest(queryable, [...traits].map(([id, other]) => ({ id, verdict: judgeProjects(draft, other) })));
}

/** The cooperations there are between the actors of one being written, the surest first, five at most. */
export async function searchLookalikeCooperations(queryable: Queryable, draft: CooperationTraits): Promise<Lookalike[]> {
  const actorIds = [...new Set(draft.actorIds)];
  const [first] = actorIds;
  if (first === undefined) return [];
  const found = await queryable.query<{ id: string }>(COOPERATIONS, [first, actorIds]);
  const traits = await readTraits(queryable, 'cooperations', found.map(({ id }) => id));
  return nameBest(queryable, [...traits].map(([id, other]) => ({ id, verdict: judgeCooperations({ ...draft, actorIds }, other) })));
}

async function nameBest(queryable: Queryable, judged: readonly { readonly id: string; readonly verdict: DuplicateVerdict | null }[]): Promise<Lookalike[]> {
  const alike = judged.flatMap(({ id, verdict }) => (verdict === null ? [] : [{ id, ...verdict }]));
  const best = alike.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1)).slice(0, MOST_SHOWN);
  const labels = await queryable.query<{ id: string; slug: string; label: string }>(
    `SELECT e.id, e.slug, coalesce(p.title, e.slug) AS label FROM entry e LEFT JOIN project p ON p.id = e.id WHERE e.id = ANY ($1::uuid[]) AND e.state <> 'archived'`,
    [best.map(({ id }) => id)],
  );
  return best.flatMap((verdict) => labels.filter(({ id }) => id === verdict.id).map((named) => ({ ...verdict, ...named })));
}
