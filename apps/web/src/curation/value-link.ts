import { placePath, sitePaths, type EntryNames } from '@portulan/contract';
import { ENTRY_ROOMS, type EntryRoom } from '@portulan/domain';

type Parts = Readonly<Record<string, unknown>>;

/** The page that a value of a field leads to: of an actor, a place, a funder, a theme, a source; null where there is none. */
export function linkOfValue(room: EntryRoom | undefined, field: string, value: unknown, names: EntryNames): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'object') return linkOfThing(field, value as Parts, names);
  const text = String(value);
  if (field === 'country') return placePath(`country:${text}`) ?? null;
  if (field === 'themes' && room !== undefined) return `${sitePaths[room]()}?${new URLSearchParams({ theme: text })}`;
  if (field === 'sdgs' && room !== undefined) return `${sitePaths[room]()}?${new URLSearchParams({ sdg: text })}`;
  return pageOf(names[text]?.ref);
}

function linkOfThing(field: string, thing: Parts, names: EntryNames): string | null {
  const ref = (name: string, prefix = '') => pageOf(names[`${prefix}${String(thing[name] ?? '')}`]?.ref);
  if (field === 'participations') return ref('actorId');
  if (field === 'fundings') return ref('funderId') ?? ref('sourceId', 'source:');
  if (field === 'sources') return pageOf(typeof thing['url'] === 'string' ? thing['url'] : null) ?? ref('sourceId', 'source:');
  return null;
}

/** The page that a reference of a named thing leads to. */
function pageOf(ref: string | null | undefined): string | null {
  if (ref === null || ref === undefined) return null;
  if (/^https?:\/\//.test(ref)) return ref;
  if (ref.startsWith('entry:')) return sitePaths.editEntry(ref.slice('entry:'.length));
  const [, room, slug = ''] = /^(\w+)\/(.+)$/.exec(ref) ?? [];
  const known = ENTRY_ROOMS.find((one) => one === room);
  return known === undefined ? (placePath(ref) ?? null) : sitePaths[known](slug);
}
