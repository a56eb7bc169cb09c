import type { ActorShort, Lang } from '@portulan/contract';
import type { EntryRoom } from '@portulan/domain';
import type { Queryable } from '@portulan/register';
import { CardLocaliser, type Cards, type NeutralActor, type NeutralCards } from '../documents/index.js';
import type { Vocabulary } from '../vocabulary/index.js';

const CARDS_SQL = `SELECT id, card FROM search_document WHERE room = $1 AND id = ANY ($2::uuid[]) AND NOT removed`;

/** The cards of the given entries in that order; those that are not published any more are left out. */
export async function readCards<Room extends EntryRoom>(
  queryable: Queryable,
  vocabulary: Vocabulary,
  room: Room,
  ids: readonly string[],
  lang: Lang,
): Promise<Cards[Room][]> {
  const localiser = new CardLocaliser(vocabulary, lang);
  return (await readNeutral(queryable, room, ids)).map((card) => localiser.card(room, card));
}

/** The same for actors in short. */
export async function readShorts(queryable: Queryable, vocabulary: Vocabulary, ids: readonly string[], lang: Lang): Promise<ActorShort[]> {
  const localiser = new CardLocaliser(vocabulary, lang);
  return (await readNeutral(queryable, 'actors', ids)).map((card: NeutralActor) => localiser.short(card));
}

async function readNeutral<Room extends EntryRoom>(queryable: Queryable, room: Room, ids: readonly string[]): Promise<NeutralCards[Room][]> {
  if (ids.length === 0) return [];
  const rows = await queryable.prepared<{ id: string; card: NeutralCards[Room] }>(CARDS_SQL, [room, ids]);
  const cards = new Map(rows.map(({ id, card }) => [id, card]));
  return ids.flatMap((id) => cards.get(id) ?? []);
}
