import { duplicateKeys, type ActorName } from '@portulan/domain';
import { DuplicateKeyRow } from '../curation/index.js';
import { rowsOf, writeRows, type UnitOfWork } from '../database/index.js';
import type { EntryWrite } from './write-entries.js';

/** No version is this one: the search of duplicates has not looked at the entry yet, and will. */
const NOT_SEARCHED = 0;

interface SeatRow {
  readonly id: string;
  readonly departement: string | null;
  readonly lon: number | null;
  readonly lat: number | null;
}

/** The names by which entries just written are found to look like others, so that whoever writes the next one is warned at once. */
export async function writeKeys(unit: UnitOfWork, writes: readonly EntryWrite[]): Promise<void> {
  const named = writes.filter(({ content }) => content.room !== 'cooperations');
  if (named.length === 0) return;
  await unit.query(`DELETE FROM duplicate_key WHERE entry_id = ANY ($1::uuid[])`, [named.map(({ id }) => id)]);
  const seatIds = named.flatMap(({ content }) => (content.room === 'actors' && content.actor.seatId !== null ? [content.actor.seatId] : []));
  const seats = seatIds.length === 0 ? [] : await unit.query<SeatRow>(`SELECT id, departement, lon, lat FROM place WHERE id = ANY ($1::uuid[])`, [[...new Set(seatIds)]]);
  const seatOf = new Map(seats.map((seat) => [seat.id, seat]));
  const rows = named.flatMap(({ id, content }): Partial<DuplicateKeyRow>[] => {
    if (content.state === 'archived' || content.room === 'cooperations') return [];
    const facts = { entryId: id, room: content.room, version: NOT_SEARCHED };
    if (content.room === 'projects') return keysOf([content.project.title, content.project.titleEn]).map((key) => ({ ...facts, key, country: '', departement: null, lon: null, lat: null }));
    const { names, country, seatId } = content.actor;
    const { departement = null, lon = null, lat = null } = (seatId === null ? undefined : seatOf.get(seatId)) ?? {};
    return duplicateKeys(names).map((key) => ({ ...facts, key, country, departement, lon, lat }));
  });
  await writeRows(unit.manager, rowsOf(DuplicateKeyRow, rows), { by: ['entryId', 'key'] });
}

const keysOf = (titles: readonly (string | null)[]): string[] =>
  duplicateKeys(titles.flatMap((name): Pick<ActorName, 'type' | 'name'>[] => (name === null ? [] : [{ type: 'official', name }])));
