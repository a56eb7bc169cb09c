import { judgePoint, type Box, type Place, type PlaceFlag } from '@portulan/domain';
import { v7 as newId } from 'uuid';
import { rowsOf, writeRows, type Queryable, type UnitOfWork } from '../database/index.js';
import { PlaceRow } from './place.entity.js';

/** A place as an import gives it: with its id when other drafts name it already. */
export type PlaceDraft = Omit<Place, 'id' | 'flags'> & { readonly id?: string; readonly flags?: readonly PlaceFlag[] };

/**
 * Writes places; one whose id is known is overwritten. There is one place for the centre of a French commune: when the
 * register has it, that one is taken. A point outside its country, or that cannot be one, is flagged on the way.
 *
 * @returns the id to use for each, in their order
 */
export async function savePlaces(unit: UnitOfWork, places: readonly PlaceDraft[]): Promise<string[]> {
  if (places.length === 0) return [];
  const boxes = await readBoxes(unit, places);
  const centres = await readCommuneCentres(unit, places);
  const rows = new Map<string, Partial<PlaceRow>>();
  const ids = places.map((place) => {
    const centre = isCommuneCentre(place) ? centres.get(place.commune) : undefined;
    if (centre !== undefined && centre !== place.id) return centre;
    const id = place.id ?? newId();
    if (isCommuneCentre(place)) centres.set(place.commune, id);
    rows.set(id, toRow(id, place, boxes.get(place.country) ?? null));
    return id;
  });
  await writeRows(unit.manager, rowsOf(PlaceRow, [...rows.values()]), { by: ['id'] });
  return ids;
}

const isCommuneCentre = (place: PlaceDraft): place is PlaceDraft & { commune: string } =>
  place.commune !== null && place.precision === 'municipality';

function toRow(id: string, { flags = [], ...place }: PlaceDraft, box: Box | null): Partial<PlaceRow> {
  if (place.lon === null || place.lat === null) return { ...place, id, flags: [...flags] };
  const judged = judgePoint({ lon: place.lon, lat: place.lat }, box);
  return {
    ...place,
    id,
    lon: judged.point?.lon ?? null,
    lat: judged.point?.lat ?? null,
    flags: [...new Set([...flags, ...judged.flags])],
  };
}

async function readBoxes(queryable: Queryable, places: readonly PlaceDraft[]): Promise<Map<string, Box>> {
  const rows = await queryable.query<Box & { code: string }>(
    `SELECT code, west, south, east, north FROM country WHERE code = ANY ($1) AND west IS NOT NULL`,
    [[...new Set(places.map(({ country }) => country))]],
  );
  return new Map(rows.map(({ code, ...box }) => [code, box]));
}

async function readCommuneCentres(queryable: Queryable, places: readonly PlaceDraft[]): Promise<Map<string, string>> {
  const communes = places.filter(isCommuneCentre).map(({ commune }) => commune);
  if (communes.length === 0) return new Map();
  const rows = await queryable.query<{ id: string; commune: string }>(
    `SELECT id, commune FROM place WHERE precision = 'municipality' AND commune = ANY ($1)`,
    [communes],
  );
  return new Map(rows.map(({ id, commune }) => [commune, id]));
}
