import { IDENTIFIER_SCHEMES, type EntryContent, type Place } from '@portulan/domain';
import { searchLookalikes, type PresentEntry, type UnitOfWork } from '@portulan/register';
import { readNumber } from './field-makers.js';
import type { SheetCandidate } from './sheet.js';
import { isUuid, nameKey, type MappedCells, type SheetBooks } from './sheet-books.js';

/** Which entry a row speaks of. `ask`: a person has to say, one of the candidates or none. */
export type FoundEntry =
  | { readonly sort: 'known'; readonly entry: PresentEntry; readonly keys: readonly string[] }
  | { readonly sort: 'new'; readonly keys: readonly string[] }
  | { readonly sort: 'ask'; readonly code: string; readonly sentence: string; readonly ids: readonly string[]; readonly keys: readonly string[] }
  | { readonly sort: 'refused'; readonly code: string; readonly sentence: string; readonly field: string };

/** By its id, else by official numbers, else by the number it bears in the network's own files; names decide nothing. */
export function findEntry(cells: MappedCells, books: SheetBooks, decision: string | null): FoundEntry {
  const id = cells.get('id') ?? '';
  const numbers = books.sheet.room === 'actors' ? IDENTIFIER_SCHEMES.flatMap((scheme) => (cells.get(scheme) ? [{ scheme, value: readNumber(scheme, cells.get(scheme) ?? '') }] : [])) : [];
  const record = cells.get('record') ?? '';
  const own = [...numbers.map(({ scheme, value }) => `${scheme} ${value}`), ...(record === '' ? [] : [`record ${record}`])];
  const known = (entry: PresentEntry): FoundEntry => ({ sort: 'known', entry, keys: [`entry ${entry.id}`, ...own] });
  if (decision?.startsWith('entry:') === true) {
    const chosen = books.entry(decision.slice(6));
    if (chosen !== undefined) return known(chosen);
  }
  if (id !== '') {
    const entry = isUuid(id) ? books.entry(id) : undefined;
    if (entry === undefined) return { sort: 'refused', code: 'entry-unknown', sentence: `There is no such entry (${id.slice(0, 60)}): leave the id empty to enter a new one.`, field: 'id' };
    return known(entry);
  }
  const found = [...new Set([...numbers.flatMap(({ scheme, value }) => books.bearers(scheme, value)), ...(record === '' ? [] : books.ofRecord(record))])];
  if (found.length > 1) return { sort: 'ask', code: 'several-entries', sentence: 'Its numbers are those of several entries.', ids: found, keys: own };
  const entry = found[0] === undefined ? undefined : books.entry(found[0]);
  if (entry !== undefined) return known(entry);
  return { sort: 'new', keys: own.length > 0 ? own : nameKey(cells, books.lists) };
}

type Seat = Pick<Place, 'id' | 'lon' | 'lat' | 'departement'>;
const MOST_SHOWN = 5;

/**
 * Entries that a new one looks like, for a person to say whether it is one of them.
 *
 * @param made places that are not written yet
 */
export async function findAlike(unit: UnitOfWork, content: EntryContent, made: readonly Seat[]): Promise<readonly SheetCandidate[]> {
  if (content.room === 'cooperations') {
    return unit.query<SheetCandidate>(
      `SELECT e.id, e.slug AS label FROM entry e JOIN cooperation c ON c.id = e.id
       WHERE e.state <> 'archived' AND (SELECT array_agg(s.actor_id ORDER BY s.actor_id) FROM cooperation_side s WHERE s.cooperation_id = c.id)
         = (SELECT array_agg(id ORDER BY id) FROM unnest($1::uuid[]) AS id)
         AND EXISTS (SELECT 1 FROM cooperation_side s WHERE s.cooperation_id = c.id AND s.actor_id = ANY ($1::uuid[])) ORDER BY e.id LIMIT 5`,
      [[...content.cooperation.frenchIds, ...content.cooperation.partnerIds]],
    );
  }
  if (content.room === 'projects') {
    return unit.query<SheetCandidate>(
      `SELECT p.id, p.title AS label FROM project p JOIN entry e ON e.id = p.id AND e.state <> 'archived' WHERE lower(p.title) = lower($1) ORDER BY p.id LIMIT 5`,
      [content.project.title],
    );
  }
  const { names, country, seatId } = content.actor;
  const seat = made.find(({ id }) => id === seatId) ?? (seatId === null ? undefined : (await unit.query<Seat>(`SELECT id, lon, lat, departement FROM place WHERE id = $1`, [seatId]))[0]);
  const departement = seat?.departement ?? null;
  // Those entered since the last search of duplicates are found by their very name.
  const same = await unit.query<SheetCandidate>(
    `SELECT DISTINCT a.id, a.label FROM actor_name n JOIN actor a ON a.id = n.actor_id JOIN entry e ON e.id = a.id AND e.state <> 'archived' LEFT JOIN place p ON p.id = a.seat_id
     WHERE lower(n.name) = ANY ($1) AND a.country = $2 AND ($3::text IS NULL OR p.departement IS NULL OR p.departement = $3) ORDER BY a.id LIMIT ${MOST_SHOWN}`,
    [names.map(({ name }) => name.toLowerCase()), country, departement],
  );
  const point = seat?.lon == null || seat.lat === null ? null : { lon: seat.lon, lat: seat.lat };
  const alike = await searchLookalikes(unit, { ...content.actor, point, departement });
  return [...new Map([...same, ...alike].map(({ id, label }) => [id, { id, label }])).values()].slice(0, MOST_SHOWN);
}
