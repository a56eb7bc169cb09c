import { apiPaths, type EntryNames } from '@portulan/contract';
import type { Lang } from '@portulan/contract';
import type { EntryRoom } from '@portulan/domain';
import { ENTRY_SECTIONS, type FieldSort } from './entry-sections.js';

/** Something that can be chosen for a field: an actor, a place. */
export interface FoundThing {
  readonly id: string;
  readonly label: string;
  readonly detail: string | null;
  /** Of a place: ISO 3166-1 alpha-2. */
  readonly country?: string;
}

/** What the ids of a form are called, and what was found for the words typed in its search boxes. */
export interface Relations {
  readonly names: EntryNames;
  readonly found: Readonly<Record<string, readonly FoundThing[]>>;
  /** The words that were looked for, field by field. */
  readonly asked: Readonly<Record<string, string>>;
  /** Whether an actor that is not there may be made on the way. */
  readonly mayCreate?: boolean;
}

export const NO_RELATIONS: Relations = { names: {}, found: {}, asked: {} };

export type RelationSort = Extract<FieldSort, 'actors' | 'participants' | 'place' | 'places' | 'fundings'>;
const SORTS: readonly FieldSort[] = ['actors', 'participants', 'place', 'places', 'fundings'];
export const isRelation = (sort: FieldSort): sort is RelationSort => SORTS.includes(sort);
export const isOfPlaces = (sort: RelationSort) => sort === 'place' || sort === 'places';

/** The fields of a room that name other things. */
export const relationFields = (room: EntryRoom) =>
  ENTRY_SECTIONS[room].flatMap(({ fields }) => fields.flatMap(({ field, sort }) => (isRelation(sort) ? [{ field, sort }] : [])));

const MOST_FOUND = 6;
const POINT_DECIMALS = 5;

/** Where the API is asked for what some words name. */
export const searchPath = (sort: RelationSort, q: string, lang: Lang): string =>
  isOfPlaces(sort)
    ? `${apiPaths.contributions}/places?${new URLSearchParams({ q, lang })}`
    : `${apiPaths.actors}?${new URLSearchParams({ q, lang, size: String(MOST_FOUND) })}`;

/** Where the API is asked for the places around a point, in degrees. */
export const nearPath = ({ lon, lat }: { readonly lon: number; readonly lat: number }, lang: Lang): string =>
  `${apiPaths.contributions}/places?${new URLSearchParams({ near: `${lon.toFixed(POINT_DECIMALS)},${lat.toFixed(POINT_DECIMALS)}`, lang })}`;

interface ActorLine {
  readonly id: string;
  readonly label: string;
  readonly place?: { readonly label: string | null; readonly country: string | null } | null;
}

/** What such an answer says, as things to choose from. */
export function readFound(sort: RelationSort, body: unknown): readonly FoundThing[] {
  const items = (body as { items?: readonly unknown[] } | null)?.items ?? [];
  if (isOfPlaces(sort)) return items as readonly FoundThing[];
  return (items as readonly ActorLine[]).map(({ id, label, place }) => ({ id, label, detail: place?.label ?? place?.country ?? null }));
}

/** The words typed in the search box of each field that names other things; a form with any is not finished. */
export function readAsked(room: EntryRoom, form: FormData): Record<string, string> {
  return Object.fromEntries(
    relationFields(room).flatMap(({ field }) => {
      const words = form.get(`search.${field}`);
      return typeof words === 'string' && words.trim().length > 0 ? [[field, words.trim().slice(0, 80)] as const] : [];
    }),
  );
}
