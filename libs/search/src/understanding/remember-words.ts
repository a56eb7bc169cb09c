import type { EntryRoom } from '@portulan/domain';
import type { Queryable } from '@portulan/register';

const STATE_SQL = `
SELECT epoch || '/' || coalesce((SELECT change FROM search_document WHERE room = $1 ORDER BY change DESC LIMIT 1), 0) AS state FROM search_epoch`;
const ANSWERS_KEPT = 500;

interface Remembered {
  readonly state: string;
  readonly answers: Map<string, Promise<object[]>>;
}

const kept = new WeakMap<Queryable, Map<EntryRoom, Remembered>>();

/**
 * The same database, for questions about the words of a room alone: as long as no document of the room changes, what was
 * asked once is not asked again. The next letter, the next page and the next facet look the same slip up.
 */
export async function rememberWords(queryable: Queryable, room: EntryRoom): Promise<Queryable> {
  const [row] = await queryable.prepared<{ state: string }>(STATE_SQL, [room]);
  const rooms = kept.get(queryable) ?? new Map<EntryRoom, Remembered>();
  kept.set(queryable, rooms);
  const state = row?.state ?? '';
  const known = rooms.get(room);
  const { answers } = known?.state === state ? known : { answers: new Map<string, Promise<object[]>>() };
  rooms.set(room, { state, answers });
  const ask = <Row extends object>(sql: string, params: readonly unknown[], question: () => Promise<Row[]>): Promise<Row[]> => {
    const key = JSON.stringify([sql, params]);
    const answer = (answers.get(key) as Promise<Row[]> | undefined) ?? question();
    answers.delete(key);
    answers.set(key, answer);
    if (answers.size > ANSWERS_KEPT) answers.delete(answers.keys().next().value as string);
    answer.catch(() => answers.delete(key));
    return answer;
  };
  return {
    query: (sql, params = []) => ask(sql, params, () => queryable.query(sql, params)),
    prepared: (sql, params) => ask(sql, params, () => queryable.prepared(sql, params)),
  };
}
