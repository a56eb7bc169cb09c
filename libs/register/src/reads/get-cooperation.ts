import type { Queryable } from '../database/index.js';
import { entryLifeColumns, type EntryLifeRecord } from './entry-life.js';
import { findEntry, type EntryReading } from './find-entry.js';

/** Everything public about a cooperation that its card does not say, and the ids of its projects, the latest first. */
export interface CooperationRecord extends EntryLifeRecord {
  readonly descriptionFr: string | null;
  readonly descriptionEn: string | null;
  readonly projectIds: readonly string[];
}

/** Reads one published cooperation, in one statement. */
export async function getCooperation(register: Queryable, idOrSlug: string): Promise<EntryReading<CooperationRecord>> {
  const entry = await findEntry(register, 'cooperations', idOrSlug);
  if (entry === null || 'redirect' in entry) return entry;
  const [found] = await register.prepared<CooperationRecord>(
    `SELECT ${entryLifeColumns}, c.description_fr AS "descriptionFr", c.description_en AS "descriptionEn",
       ARRAY(SELECT p.id FROM project p JOIN entry pe ON pe.id = p.id AND pe.state = 'published'
          WHERE p.cooperation_id = c.id ORDER BY p.since_year DESC NULLS LAST, p.id) AS "projectIds"
     FROM entry e JOIN cooperation c ON c.id = e.id WHERE e.id = $1`,
    [entry.id],
  );
  return found ? { found } : null;
}
