import type { EntryRoom } from '@portulan/domain';
import type { Queryable } from '@portulan/register';
import type { Vocabulary } from '../vocabulary/index.js';
import type { KnownActor } from './actor-book.js';
import type { Books } from './books.js';
import type { EntryRows, GatheredRow, GatheredRows, Party, ToldRow } from './entry-row.js';
import type { KnownPlace, Spot, Whereabouts } from './place-book.js';
import { SENSES } from './search-document.js';

/** A party as it is gathered. */
interface Named {
  readonly part: string;
  readonly actorId: string;
}

const PARTNER = SENSES.indexOf('partner');

/**
 * Tells what the SQL of a room leaves untold: territories, points and names of the places, what the actors it names are called,
 * themes and forms each once. The database would put all that together for each entry, as text, where the same few thousand
 * places and actors come back again and again.
 *
 * @param queryable where places and actors not met yet are read
 */
export async function completeRows<Room extends EntryRoom>(
  queryable: Queryable,
  vocabulary: Vocabulary,
  books: Books,
  rows: readonly { readonly entry: GatheredRows[Room] }[],
): Promise<EntryRows[Room][]> {
  const located = await books.places.read(queryable, vocabulary, rows.map(({ entry }) => entry.located?.split(',') ?? []));
  const named = rows.map(({ entry }) => readNamed(entry.parties));
  const actorIds = new Set<string>();
  for (const each of named) for (const { actorId } of each) actorIds.add(actorId);
  const actors = await books.actors.read(queryable, vocabulary, actorIds);
  return rows.map(({ entry }, at) => {
    const told = { ...complete(entry, located[at] as Whereabouts[], vocabulary), actors: listParties(named[at] as Named[], actors) };
    return Object.assign(entry, told) as object as EntryRows[Room];
  });
}

/** See `parties` in the SQL. */
const readNamed = (text: string | null): Named[] => (text === null ? [] : text.split(',').map((each) => ({ part: each.charAt(0), actorId: each.slice(1) })));

/** Actors are never deleted while an entry names them. */
const listParties = (named: readonly Named[], actors: ReadonlyMap<string, KnownActor>): Party[] =>
  named.map(({ part, actorId }) => ({ part, actor: actors.get(actorId) as KnownActor }));

function complete({ themeCodes, formCodes, keeper }: GatheredRow, located: readonly Whereabouts[], vocabulary: Vocabulary): Omit<ToldRow, 'actors'> {
  const refs = SENSES.map(() => new Set<string>());
  const met = SENSES.map(() => new Set<KnownPlace>());
  const names = new Set<string>();
  const spots: Spot[] = [];
  const towns = new Map<string, KnownPlace['otherNames']>();
  const partnerCountries = new Map<string, number>();
  for (const { sense, country, countryRef, place } of located) {
    const theirs = refs[sense] as Set<string>;
    if (countryRef !== null) theirs.add(countryRef);
    if (sense === PARTNER) count(partnerCountries, country);
    if (place === null || met[sense]?.has(place)) continue;
    met[sense]?.add(place);
    names.add(place.label);
    for (const ref of place.refs) theirs.add(ref);
    const spot = place.spots[sense];
    if (spot) spots.push(spot);
    if (place.otherNames.size > 0) towns.set(place.label, place.otherNames);
  }
  const present = spots.length > 1 ? eachOnce(spots.sort(byPlace)) : spots;
  const placeNames = inOrder(names);
  const [seat, action, partner] = refs as [Set<string>, Set<string>, Set<string>];
  return {
    seatRefs: inOrder(seat),
    actionRefs: inOrder(action),
    partnerRefs: inOrder(partner),
    points: present.map(({ point }) => point),
    pointTexts: present.map(({ text }) => text),
    placeNames,
    towns: towns.size === 0 ? [] : placeNames.flatMap((name) => towns.get(name) ?? []),
    themes: tellThemes(themeCodes, vocabulary),
    forms: formCodes === null ? [] : ([...new Set(formCodes.split(' '))].sort() as ToldRow['forms']),
    networks: tellNetworks(keeper, seat, vocabulary),
    partnerCountries: mostFirst(partnerCountries),
  };
}

/** Many have one element or none, and the lists for a sort are longer in the making than the sort. */
const inOrder = (texts: ReadonlySet<string>): string[] => (texts.size < 2 ? [...texts] : [...texts].sort());

const byPlace = ({ point: a }: Spot, { point: b }: Spot) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2];

const eachOnce = (sorted: readonly Spot[]) => sorted.filter((spot, at) => at === 0 || byPlace(sorted[at - 1] as Spot, spot) !== 0);

/** Those of the entry and of all it takes part in, with those above them, the most frequent first. */
function tellThemes(codes: string | null, { themes }: Vocabulary): string[] {
  if (codes === null) return [];
  const counts = new Map<string, number>();
  for (const code of codes.split(' ')) {
    count(counts, code);
    const parent = themes.get(code)?.parent;
    if (parent != null) count(counts, parent);
  }
  return mostFirst(counts);
}

/** The keeper, and those that answer for the territories of its seat. */
function tellNetworks(keeper: string | null, seat: ReadonlySet<string>, { perimeters }: Vocabulary): string[] {
  const networks = new Set<string>(keeper === null ? [] : [keeper]);
  if (perimeters.size > 0) for (const ref of seat) for (const network of perimeters.get(ref) ?? []) networks.add(network);
  return [...networks].sort();
}

function count(counts: Map<string, number>, value: string): void {
  counts.set(value, (counts.get(value) ?? 0) + 1);
}

function mostFirst(counts: ReadonlyMap<string, number>): string[] {
  if (counts.size < 2) return [...counts.keys()];
  return [...counts].sort(([a, uses], [b, others]) => others - uses || (a < b ? -1 : 1)).map(([value]) => value);
}
