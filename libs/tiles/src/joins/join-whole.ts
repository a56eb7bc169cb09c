import type { EntryNumbers } from '../columns/entry-numbers.js';
import { SENSES, type Sense } from '../columns/entry-columns.js';
import { ListsBuilder, type Lists } from '../columns/lists.js';
import type { SharedNumbers } from '../columns/read-entry-columns.js';
import { bySense } from '../columns/read-wheres.js';
import { eachRow, type RowReader } from '../columns/row-reader.js';
import { NO_END } from '../flows/end-table.js';
import type { Sides } from '../flows/sides.js';
import type { Joins } from './joins.js';
import { PlaceSpots } from './place-spots.js';
import { dormantQuery, keepersQuery, participationsQuery, perimetersQuery, projectCooperationsQuery, projectPlacesQuery, rawSidesQuery, seatsQuery } from './raw-queries.js';

/** Roles of those whose place is one of the project's: not who pays for it or carries it out. */
const PLACED_ROLES: readonly (string | null)[] = ['lead', 'partner', 'beneficiary'];
const NOWHERE = 0;

/** The tables that join entries, over numbers: by the entry of their first column. */
interface Links {
  /** For each entry that may be named its spot plus one. */
  readonly seats: Uint32Array;
  /** Who is on each side of a cooperation. */
  readonly sides: Readonly<Record<keyof Sides, Lists>>;
  /** Who takes part in a project, and whose place is one of its own. */
  readonly participants: Lists;
  readonly placed: Lists;
  /** The spots where a project acts, and the cooperation it belongs to. */
  readonly spots: Lists;
  readonly cooperations: Lists;
}

/**
 * Joins the entries of the whole directory by hand. Each table is read once, as it lies, and joined over numbers: the database would
 * sort and hash millions of rows of UUIDs to say the same. What it means stands in the views `entry_kin` and `entry_where`.
 */
export async function joinWhole(read: RowReader, numbers: EntryNumbers, { words, places }: SharedNumbers): Promise<Joins> {
  const spots = await PlaceSpots.read(read, places);
  const links = await readLinks(read, numbers, spots);
  const { kin, wheres } = joinLinks(links, numbers);
  const [first, end] = numbers.between('cooperations');
  return {
    kin,
    wheres,
    networks: await joinNetworks(read, numbers, { words, spots, seats: wheres.seat }),
    readSides: async (table) => {
      const endAt = spots.ends(table);
      const sideOf = (side: keyof Sides) => {
        const builder = new ListsBuilder();
        for (let row = first; row < end; row++) eachOf(links.sides[side], row, (actor) => {
          const drawn = endAt((links.seats[actor] as number) - 1);
          if (drawn !== NO_END) builder.add(row - first, drawn);
        }); // prettier-ignore
        return builder.build(end - first);
      };
      return { french: sideOf('french'), partner: sideOf('partner') };
    },
  };
}

async function readLinks(read: RowReader, numbers: EntryNumbers, spots: PlaceSpots): Promise<Links> {
  // Who is dormant may be named: it has a number, and no row.
  await eachRow(read, dormantQuery, ([id]) => void numbers.number(id as string));
  const seats = new Uint32Array(numbers.count);
  const isFrench = new Uint8Array(numbers.count);
  await eachRow(read, seatsQuery, ([id, place = null, country]) => {
    const actor = numbers.find(id as string) ?? seats.length;
    // Entries that came after their room was read are told with the changes.
    if (actor >= seats.length) return;
    seats[actor] = spots.seat(place, country as string) + 1;
    isFrench[actor] = country === 'FR' ? 1 : 0;
  });
  const known = (id: string | null | undefined) => {
    const actor = numbers.find(id as string);
    return actor !== undefined && (seats[actor] ?? NOWHERE) !== NOWHERE ? actor : undefined;
  };
  const builders = { french: new ListsBuilder(), partner: new ListsBuilder(), participants: new ListsBuilder(), placed: new ListsBuilder(), spots: new ListsBuilder(), cooperations: new ListsBuilder() };
  await eachRow(read, rawSidesQuery, ([id, side, actorId]) => {
    const [cooperation, actor] = [numbers.findRow(id as string), known(actorId)];
    if (cooperation !== undefined && actor !== undefined) builders[side as keyof Sides].add(cooperation, actor);
  });
  await eachRow(read, participationsQuery, ([id, role, actorId]) => {
    const [project, actor] = [numbers.findRow(id as string), known(actorId)];
    if (project === undefined || actor === undefined) return;
    builders.participants.add(project, actor);
    if (PLACED_ROLES.includes(role as string)) builders.placed.add(project, actor * 2 + (isFrench[actor] as number));
  });
  await eachRow(read, projectPlacesQuery, ([id, place]) => {
    const [project, spot] = [numbers.findRow(id as string), spots.own(place as string)];
    if (project !== undefined && spot !== undefined) builders.spots.add(project, spot);
  });
  await eachRow(read, projectCooperationsQuery, ([id, cooperationId]) => {
    const [project, cooperation] = [numbers.findRow(id as string), numbers.findRow(cooperationId as string)];
    if (project !== undefined && cooperation !== undefined) builders.cooperations.add(project, cooperation);
  });
  const table = (name: keyof typeof builders) => builders[name].buildWide(numbers.rowCount);
  return { seats, sides: { french: table('french'), partner: table('partner') }, participants: table('participants'), placed: table('placed'), spots: table('spots'), cooperations: table('cooperations') };
}

/** Goes through the list of a row. */
function eachOf({ offsets, values }: Lists, row: number, take: (value: number) => void): void {
  const end = offsets[row + 1] as number;
  for (let index = offsets[row] as number; index < end; index++) take(values[index] as number);
}

function joinLinks({ seats, sides, participants, placed, spots, cooperations }: Links, numbers: EntryNumbers): Pick<Joins, 'kin' | 'wheres'> {
  const { rowCount } = numbers;
  const kin = new ListsBuilder();
  const wheres = bySense(() => new ListsBuilder());
  /** A dormant actor has no row to be told of. */
  const stand = (row: number, sense: Sense, spot: number) => row < rowCount && wheres[sense].add(row, spot);
  const seatOf = (actor: number) => (seats[actor] as number) - 1;
  const takePart = (actor: number, work: number) => actor < rowCount && kin.add(actor, work);
  const [firstActor, endActor] = numbers.between('actors');
  for (let actor = firstActor; actor < endActor; actor++) if (seats[actor] !== NOWHERE) stand(actor, 'seat', seatOf(actor));
  const [firstCooperation, endCooperation] = numbers.between('cooperations');
  for (let cooperation = firstCooperation; cooperation < endCooperation; cooperation++) {
    for (const [side, other, sense] of [['french', 'partner', 'seat'], ['partner', 'french', 'partner']] as const) {
      eachOf(sides[side], cooperation, (actor) => {
        takePart(actor, cooperation);
        stand(cooperation, sense, seatOf(actor));
        eachOf(sides[other], cooperation, (partner) => stand(actor, 'partner', seatOf(partner)));
      });
    }
  }
  const [firstProject, endProject] = numbers.between('projects');
  for (let project = firstProject; project < endProject; project++) {
    eachOf(participants, project, (actor) => takePart(actor, project));
    eachOf(cooperations, project, (cooperation) => takePart(cooperation, project));
    eachOf(placed, project, (coded) => stand(project, coded % 2 === 1 ? 'seat' : 'partner', seatOf(coded >>> 1)));
    eachOf(spots, project, (spot) => {
      stand(project, 'action', spot);
      eachOf(participants, project, (actor) => stand(actor, 'action', spot));
      eachOf(cooperations, project, (cooperation) => stand(cooperation, 'action', spot));
    });
  }
  const lists = SENSES.map((sense) => [sense, wheres[sense].buildWide(rowCount)]);
  return { kin: kin.buildWide(rowCount), wheres: Object.fromEntries(lists) as Record<Sense, Lists> };
}

interface Seated {
  readonly words: SharedNumbers['words'];
  readonly spots: PlaceSpots;
  readonly seats: Lists;
}

/** Who keeps an entry, and within whose perimeter its seat lies. */
async function joinNetworks(read: RowReader, numbers: EntryNumbers, { words, spots, seats }: Seated): Promise<Lists> {
  const networks = new ListsBuilder();
  await eachRow(read, keepersQuery, ([id, keeper]) => {
    const row = numbers.findRow(id as string);
    if (row !== undefined) networks.add(row, words.number(keeper as string));
  });
  const holders = new Map<string, number[]>();
  await eachRow(read, perimetersQuery, ([network, tier, code]) => {
    const area = `${tier}:${code}`;
    holders.set(area, [...(holders.get(area) ?? []), words.number(network as string)]);
  });
  if (holders.size === 0) return networks.buildWide(numbers.rowCount);
  const bySpot = spots.each(({ region, departement, epci, commune }) =>
    [`region:${region}`, `departement:${departement}`, `epci:${epci}`, `commune:${commune}`].flatMap((area) => holders.get(area) ?? []),
  );
  for (let row = 0; row < numbers.rowCount; row++) {
    eachOf(seats, row, (spot) => {
      for (const network of bySpot.get(spot) ?? []) networks.add(row, network);
    });
  }
  return networks.buildWide(numbers.rowCount);
}
