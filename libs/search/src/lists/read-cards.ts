import type { ActorShort, Lang } from '@portulan/contract';
import type { EntryRoom } from '@portulan/domain';
import type { Queryable } from '@portulan/register';
import { CardLocaliser, type Cards, type NeutralActor, type NeutralCards } from '../documents/index.js';
import { isSameState, type Moment, type RoomState } from '../port/index.js';
import type { Vocabulary } from '../vocabulary/index.js';

const CARDS_SQL = `SELECT id, card FROM search_document WHERE room = $1 AND id = ANY ($2::uuid[]) AND NOT removed`;

/** Some two kilobytes each. */
const CARDS_KEPT = 4000;

export interface CardSources {
  readonly register: Queryable;
  readonly vocabulary: Vocabulary;
  readonly moment: Moment;
}

interface KeptCards {
  readonly state: RoomState;
  readonly cards: Map<string, NeutralCards[EntryRoom]>;
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
  const known = keptAt(register, room, await moment.state(room));
  const unknown = ids.filter((id) => !known.has(id));
  const rows = unknown.length === 0 ? [] : await register.prepared<{ id: string; card: NeutralCards[Room] }>(CARDS_SQL, [room, unknown]);
  const read = new Map(rows.map(({ id, card }) => [id, card]));
  const cards = ids.flatMap((id) => (read.get(id) ?? known.get(id) ?? []) as NeutralCards[Room] | []);
  // The ones asked for last stay longest.
  for (const card of cards) {
    known.delete(card.id);
    known.set(card.id, card);
  }
  for (const oldest of known.keys()) {
    if (known.size <= CARDS_KEPT) break;
    known.delete(oldest);
  }
  return cards;
}

function keptAt(register: Queryable, room: EntryRoom, state: RoomState): Map<string, NeutralCards[EntryRoom]> {
  const rooms = kept.get(register) ?? new Map<EntryRoom, KeptCards>();
  kept.set(register, rooms);
  const known = rooms.get(room);
  if (known && isSameState(known.state, state)) return known.cards;
  const cards = new Map<string, NeutralCards[EntryRoom]>();
  rooms.set(room, { state, cards });
  return cards;
}
