import type { Lang } from '@portulan/contract';
import type { EntryRoom } from '@portulan/domain';

/** What every room can be taken away as. */
export const EXPORT_FORMATS = ['csv', 'xlsx', 'geojson', 'jsonld'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number] | 'iati';

/** Who publishes a file for the aid transparency standard. */
export interface IatiPublisher {
  /** Its number in a register of organisations, as IATI writes them (`FR-SIREN-…`). */
  readonly ref: string;
  readonly name: string;
}

/** Entries to write, in which form. */
export interface ExportRequest {
  readonly room: EntryRoom;
  /** In the order of the file; those that are not published are left out. */
  readonly ids: readonly string[];
  readonly format: ExportFormat;
  readonly lang: Lang;
  /** Where the site stands, without a slash at the end: addresses of entries begin so. */
  readonly siteUrl: string;
  /** Words for a value that is part of the code: a kind, a form, a status. */
  readonly labelOf: (name: string, value: string) => string;
  readonly publisher: IatiPublisher;
  /** When the file is made, UTC. */
  readonly at: Date;
}

/** A file on its way: what it is, and its bytes as they come. */
export interface ExportStream {
  readonly mediaType: string;
  /** What comes after the last point of its name. */
  readonly extension: string;
  readonly body: AsyncIterable<string | Buffer>;
}
