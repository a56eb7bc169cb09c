import type { EntryRoom } from '@portulan/domain';
import type { Queryable } from '../database/index.js';

/** A public entry, or the slug of the one that took its place, or nothing. */
export type EntryReading<Found> = { readonly found: Found } | { readonly redirect: string } | null;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Finds a published entry by its id, its slug, an old slug or the id of an entry that was merged into it. */
export async function findEntry(register: Queryable, room: EntryRoom, idOrSlug: string): Promise<{ id: string } | { redirect: string } | null> {
  // PostgreSQL refuses the null character in any text.
  if (idOrSlug.includes('\0')) return null;
  const [entry] = await register.prepared<{ id: string }>(
    `SELECT id FROM entry WHERE room = $1 AND state = 'published' AND ${UUID.test(idOrSlug) ? 'id = $2::uuid' : 'slug = $2'}`,
    [room, idOrSlug],
  );
  if (entry) return { id: entry.id };
  const [moved] = await register.prepared<{ slug: string }>(
    `SELECT e.slug FROM entry_redirect r JOIN entry e ON e.id = r.entry_id
       WHERE r.room = $1 AND r.old = $2 AND e.state = 'published'`,
    [room, idOrSlug],
  );
  return moved ? { redirect: moved.slug } : null;
}
