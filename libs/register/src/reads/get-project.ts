import type { FundingKind, ParticipationRole } from '@portulan/domain';
import type { Queryable } from '../database/index.js';
import { entryLifeColumns, type EntryLifeRecord } from './entry-life.js';
import { findEntry, type EntryReading } from './find-entry.js';
import { placeJson, type PlaceRecord } from './place-record.js';

export interface FundingRecord {
  readonly funderId: string | null;
  readonly kind: FundingKind;
  /** Decimal text, exact to the cent. */
  readonly amount: string;
  readonly currency: string;
  readonly programme: string | null;
  readonly date: string | null;
  readonly recordId: string | null;
}

/** Everything public about a project that its card does not say. */
export interface ProjectRecord extends EntryLifeRecord {
  readonly descriptionFr: string | null;
  readonly descriptionEn: string | null;
  readonly cooperationId: string | null;
  readonly participations: readonly { readonly actorId: string; readonly role: ParticipationRole }[];
  readonly fundings: readonly FundingRecord[];
  readonly places: readonly PlaceRecord[];
}

/** Reads one published project, in one statement. */
export async function getProject(register: Queryable, idOrSlug: string): Promise<EntryReading<ProjectRecord>> {
  const entry = await findEntry(register, 'projects', idOrSlug);
  if (entry === null || 'redirect' in entry) return entry;
  const [found] = await register.prepared<ProjectRecord>(
    `SELECT ${entryLifeColumns}, p.description_fr AS "descriptionFr", p.description_en AS "descriptionEn",
       (SELECT c.id FROM entry c WHERE c.id = p.cooperation_id AND c.state = 'published') AS "cooperationId",
       (SELECT coalesce(jsonb_agg(jsonb_build_object('actorId', pa.actor_id, 'role', pa.role)
            ORDER BY array_position(ARRAY['lead', 'partner', 'funder', 'implementer', 'beneficiary'], pa.role), pa.position, pa.actor_id), '[]')
          FROM participation pa JOIN entry ae ON ae.id = pa.actor_id AND ae.state = 'published' WHERE pa.project_id = p.id) AS participations,
       (SELECT coalesce(jsonb_agg(jsonb_build_object('funderId', f.funder_id, 'kind', f.kind, 'amount', f.amount::text,
            'currency', f.currency, 'programme', f.programme, 'date', f.date, 'recordId', f.record_id)
            ORDER BY f.date NULLS LAST, f.record_id, f.kind), '[]')
          FROM funding f WHERE f.project_id = p.id) AS fundings,
       (SELECT coalesce(jsonb_agg(${placeJson} ORDER BY pp.position), '[]')
          FROM project_place pp JOIN place pl ON pl.id = pp.place_id JOIN country c ON c.code = pl.country
          WHERE pp.project_id = p.id) AS places
     FROM entry e JOIN project p ON p.id = e.id WHERE e.id = $1`,
    [entry.id],
  );
  return found ? { found } : null;
}
