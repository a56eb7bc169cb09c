import type { ActorName, Identifier, ParticipationRole } from '@portulan/domain';
import type { Queryable } from '../database/index.js';
import { entryLifeColumns, type EntryLifeRecord } from './entry-life.js';
import { findEntry, type EntryReading } from './find-entry.js';

/** Everything public about an actor that its card does not say, and the ids of its relations, the latest first. */
export interface ActorRecord extends EntryLifeRecord {
  readonly names: readonly ActorName[];
  readonly identifiers: readonly Identifier[];
  readonly address: string | null;
  readonly website: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly descriptionFr: string | null;
  readonly descriptionEn: string | null;
  readonly cooperationIds: readonly string[];
  readonly projects: readonly { readonly id: string; readonly role: ParticipationRole }[];
}

/** Reads one published actor, in one statement. */
export async function getActor(register: Queryable, idOrSlug: string): Promise<EntryReading<ActorRecord>> {
  const entry = await findEntry(register, 'actors', idOrSlug);
  if (entry === null || 'redirect' in entry) return entry;
  const [found] = await register.prepared<ActorRecord>(
    `SELECT ${entryLifeColumns},
       a.address, a.website, a.email, a.phone, a.description_fr AS "descriptionFr", a.description_en AS "descriptionEn",
       (SELECT coalesce(jsonb_agg(jsonb_build_object('type', n.type, 'name', n.name, 'lang', n.lang) ORDER BY n.position), '[]')
          FROM actor_name n WHERE n.actor_id = a.id) AS names,
       (SELECT coalesce(jsonb_agg(jsonb_build_object('scheme', i.scheme, 'value', i.value) ORDER BY i.scheme, i.value), '[]')
          FROM actor_identifier i WHERE i.actor_id = a.id) AS identifiers,
       ARRAY(SELECT c.id FROM cooperation_side s JOIN cooperation c ON c.id = s.cooperation_id
          JOIN entry ce ON ce.id = c.id AND ce.state = 'published'
          WHERE s.actor_id = a.id ORDER BY c.since_year DESC NULLS LAST, c.id) AS "cooperationIds",
       (SELECT coalesce(jsonb_agg(jsonb_build_object('id', pr.id, 'role', pa.role) ORDER BY pr.since_year DESC NULLS LAST, pr.id), '[]')
          FROM participation pa JOIN project pr ON pr.id = pa.project_id
          JOIN entry pe ON pe.id = pr.id AND pe.state = 'published' WHERE pa.actor_id = a.id) AS projects
     FROM entry e JOIN actor a ON a.id = e.id WHERE e.id = $1`,
    [entry.id],
  );
  return found ? { found } : null;
}
