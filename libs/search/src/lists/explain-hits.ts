import type { Explanation } from '@portulan/contract';
import type { EntryRoom } from '@portulan/domain';
import type { Queryable } from '@portulan/register';
import { explainHit, type ExplainedQuestion } from './explain-hit.js';

const TEXTS_SQL = `SELECT id, texts FROM search_document WHERE room = $1 AND id = ANY ($2::uuid[]) AND NOT removed`;

/** Why each entry of a page is there, in its order; those that no word found have nothing to say but that. */
export async function explainHits(
  queryable: Queryable,
  room: EntryRoom,
  ids: readonly string[],
  question: ExplainedQuestion | null,
): Promise<Explanation[]> {
  if (!question) return ids.map((id) => ({ id, isExactName: false, matches: [] }));
  const rows = await queryable.prepared<{ id: string; texts: string[] }>(TEXTS_SQL, [room, ids]);
  const texts = new Map(rows.map((row) => [row.id, row.texts]));
  return ids.map((id) => ({ id, ...explainHit(question, texts.get(id) ?? []) }));
}
