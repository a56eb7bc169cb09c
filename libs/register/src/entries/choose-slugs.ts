import { makeSlug, type EntryRoom } from '@portulan/domain';
import type { Queryable } from '../database/index.js';

export interface SlugWish {
  readonly id: string;
  readonly room: EntryRoom;
  /** What the slug is made from: a label, or a slug that somebody chose. */
  readonly from: string;
}

const FALLBACKS: Readonly<Record<EntryRoom, string>> = { actors: 'acteur', cooperations: 'cooperation', projects: 'projet' };

/**
 * A slug for each wish, unlike all those of its room, present and past: `dakar`, `dakar-2`, `dakar-3`. A past slug of
 * the entry itself may come back to it.
 *
 * @returns slugs by entry id
 */
export async function chooseSlugs(queryable: Queryable, wishes: readonly SlugWish[]): Promise<Map<string, string>> {
  const bases = wishes.map(({ id, room, from }) => ({ id, room, base: makeSlug(from, FALLBACKS[room]) }));
  const taken = new Map<string, string>();
  const rows = await queryable.query<{ room: EntryRoom; slug: string; id: string; isOld: boolean }>(
    // In byte order "-" comes just before ".": the range is all slugs that go on from the base.
    `SELECT wish.room, found.slug, found.id, found.is_old AS "isOld"
     FROM unnest($1::text[], $2::text[]) AS wish (room, base)
     CROSS JOIN LATERAL (
       SELECT slug, id, false AS is_old FROM entry WHERE room = wish.room AND slug = wish.base
       UNION ALL
       SELECT slug, id, false FROM entry WHERE room = wish.room AND slug ~>=~ (wish.base || '-') AND slug ~<~ (wish.base || '.')
       UNION ALL
       SELECT old, entry_id, true FROM entry_redirect WHERE room = wish.room AND old = wish.base
       UNION ALL
       SELECT old, entry_id, true FROM entry_redirect WHERE room = wish.room AND old ~>=~ (wish.base || '-') AND old ~<~ (wish.base || '.')
     ) AS found ORDER BY found.is_old`,
    distinctPairs(bases),
  );
  // The slug of an entry that was merged also redirects: it stays that entry's.
  for (const { room, slug, id, isOld } of rows) if (!isOld || !taken.has(`${room} ${slug}`)) taken.set(`${room} ${slug}`, id);
  const next = new Map<string, number>();
  const chosen = new Map<string, string>();
  for (const { id, room, base } of bases) {
    const isFree = (slug: string) => (taken.get(`${room} ${slug}`) ?? id) === id;
    let number = next.get(`${room} ${base}`) ?? 1;
    while (!isFree(number === 1 ? base : `${base}-${number}`)) number += 1;
    const slug = number === 1 ? base : `${base}-${number}`;
    next.set(`${room} ${base}`, number + 1);
    taken.set(`${room} ${slug}`, id);
    chosen.set(id, slug);
  }
  return chosen;
}

function distinctPairs(bases: readonly { readonly room: EntryRoom; readonly base: string }[]): [string[], string[]] {
  const pairs = new Map(bases.map(({ room, base }) => [`${room} ${base}`, { room, base }]));
  return [[...pairs.values()].map(({ room }) => room), [...pairs.values()].map(({ base }) => base)];
}
