import { rowsOf, writeRows, type UnitOfWork } from '../database/index.js';
import { SourceRow } from './source.entity.js';

/** A dataset or site that facts come from. */
export interface SourceDraft {
  readonly id: string;
  readonly label: string;
  readonly publisher?: string | null;
  readonly url?: string | null;
  readonly licence?: string | null;
  readonly licenceUrl?: string | null;
  /** ISO day. */
  readonly retrievedOn?: string | null;
}

/** Writes sources; known ones are overwritten. */
export async function saveSources(unit: UnitOfWork, sources: readonly SourceDraft[]): Promise<void> {
  const rows = sources.map(({ id, label, publisher, url, licence, licenceUrl, retrievedOn }) => ({
    ...{ id, label, publisher: publisher ?? null, url: url ?? null, licence: licence ?? null },
    ...{ licenceUrl: licenceUrl ?? null, retrievedOn: retrievedOn ?? null },
  }));
  await writeRows(unit.manager, rowsOf(SourceRow, rows), { by: ['id'] });
}
