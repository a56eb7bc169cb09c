import type { EntryContent } from '@portulan/domain';
import type { Queryable } from '../database/index.js';
import type { DraftSource, EntryDraft } from './entry-draft.js';

/** Digests of what sources said, by entry, source and record. */
export type SourceHashes = ReadonlyMap<string, string>;

const keyOf = (sourceId: string, recordId: string | null | undefined, entryId = '') => `${entryId} ${sourceId} ${recordId ?? ''}`;

/** What imports remember of these entries, so that a change by a person does not make them read everything again. */
export async function readHashes(queryable: Queryable, ids: readonly string[]): Promise<SourceHashes> {
  const rows = await queryable.query<{ entryId: string; sourceId: string; recordId: string; hash: string }>(
    `SELECT entry_id AS "entryId", source_id AS "sourceId", record_id AS "recordId", content_hash AS hash
     FROM entry_source WHERE entry_id = ANY ($1::uuid[]) AND content_hash IS NOT NULL ORDER BY entry_id DESC`,
    [ids],
  );
  // A record that goes over from one entry to another takes its digest along.
  return new Map(
    rows.flatMap(({ entryId, sourceId, recordId, hash }) => [
      [keyOf(sourceId, recordId, entryId), hash],
      [keyOf(sourceId, recordId), hash],
    ]),
  );
}

/** The draft that asks for a whole content as it is. */
export function draftContent(id: string, content: EntryContent, hashes: SourceHashes): EntryDraft {
  const sources = content.sources.map(
    ({ sourceId, recordId, ...rest }): DraftSource => ({
      ...{ sourceId, recordId: recordId ?? null, ...rest },
      contentHash: hashes.get(keyOf(sourceId, recordId, id)) ?? hashes.get(keyOf(sourceId, recordId)) ?? null,
    }),
  );
  return { ...content, id, sources };
}
