import type { ActorShort, Lang } from '@portulan/contract';
import type { EntryRoom } from '@portulan/domain';
import type { Queryable } from '@portulan/register';
import { CardLocaliser, type Cards, type NeutralActor, type NeutralCards } from '../documents/index.js';
import { isSameState, type Moment, type RoomState } from '../port/index.js';
import type { Vocabulary } from '../vocabulary/index.js';
import { RecentValues } from '../words/index.js';

const CARDS_SQL = `SELECT id, card FROM search_document WHERE room = $1 AND id = ANY ($2::uuid[]) AND NOT removed`;

/** Some two kilobytes each. */
const CARDS_KEPT = 2000;

export interface CardSources {
  readonly register: Queryable;
  readonly vocabulary: Vocabulary;
  readonly moment: Moment;
}

interface KeptCards {
  readonly state: RoomState;
  readonly cards: RecentValues<NeutralCards[EntryRoom]>;
}

/** The cards read last, while nothing in their room changes: those that answer best come again with each letter typed. */
const kept = new WeakMap<Queryable, Map<EntryRoom, KeptCards>>();

/** The cards of the given entries in that order; those that are not published any more are left out. */
export async function readCards<Room extends EntryRoom>(sources: CardSources, room: Room, ids: readonly string[], lang: Lang): Promise<Cards[Room][]> {
  const localiser = new CardLocaliser(sources.vocabulary, lang);
  return (await readNeutral(sources, room, ids)).map((card) => localiser.card(room, card));
}

/** The same for actors in short. */
export async function readShorts(sources: CardSources, ids: readonly string[], lang: Lang): Promise<ActorShort[]> {
  const localiser = new CardLocaliser(sources.vocabulary, lang);
  return (await readNeutral(sources, 'actors', ids)).map((card: NeutralActor) => localiser.short(card));
}

async function readNeutral<Room extends EntryRoom>({ register, moment }: CardSources, room: Room, ids: readonly string[]): Promise<NeutralCards[Room][]> {
  if (ids.length === 0) return [];
  const cards = await keptAt(register, room, await moment.state(room)).getAll(ids, async (unknown) =>
    (await register.prepared<{ id: string; card: NeutralCards[Room] }>(CARDS_SQL, [room, unknown])).map(({ id, card }) => [id, card] as const),
  );
  return ids.flatMap((id) => (cards.get(id) ?? []) as NeutralCards[Room] | []);
}

function keptAt(register: Queryable, room: EntryRoom, state: RoomState): RecentValues<NeutralCards[EntryRoom]> {
  const rooms = kept.get(register) ?? new Map<EntryRoom, KeptCards>();
  kept.set(register, rooms);
  const known = rooms.get(room);
  if (known && isSameState(known.state, state)) return known.cards;
  const cards = new RecentValues<NeutralCards[EntryRoom]>(CARDS_KEPT);
  rooms.set(room, { state, cards });
  return cards;
}
