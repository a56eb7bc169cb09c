import type { Queryable } from '@portulan/register';
import { PRESENT_CONTENT } from '../../resolution/index.js';
import type { ProjectEntry } from './merge-project.js';

/** A project of the file that the register already has. */
export interface KnownProject {
  readonly entryId: string;
  /** Digest of what the file said of it last time; null when it is known from elsewhere, by its page at AFD. */
  readonly contentHash: string | null;
  /** True when a person made the last change. */
  readonly curated: boolean;
  readonly content: ProjectEntry;
}

/**
 * Projects by AFD's numbers: by the record of an earlier import, else by the address of their page at AFD, which is how
 * other directories cite them.
 */
export async function findProjects(reader: Queryable, sourceId: string, ids: readonly string[]): Promise<Map<string, KnownProject>> {
  const rows = await reader.query<KnownProject & { projectId: string }>(
    `SELECT DISTINCT ON (n."projectId") n."projectId", s.entry_id AS "entryId", s.content_hash AS "contentHash",
       r.author NOT LIKE 'import:%' AS curated, ${PRESENT_CONTENT}
     FROM unnest($1::text[]) AS n ("projectId")
     JOIN entry_source s ON s.source_id = $2 AND s.record_id = n."projectId" OR s.url LIKE '%idProjet=' || n."projectId"
     JOIN entry e ON e.id = s.entry_id AND e.room = 'projects' AND e.state <> 'archived'
     JOIN revision r ON r.entry_id = e.id AND r.version = e.version
     ORDER BY n."projectId", (s.record_id = n."projectId") DESC, e.id`,
    [[...new Set(ids)], sourceId],
  );
  return new Map(rows.map(({ projectId, ...known }) => [projectId, known]));
}
