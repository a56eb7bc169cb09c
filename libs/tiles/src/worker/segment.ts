import type { TileLayer } from '@portulan/contract';
import type { EntryColumns } from '../columns/entry-columns.js';
import { indexSense, type PointIndex } from '../columns/point-index.js';
import { readEntryColumns, type SharedNumbers } from '../columns/read-entry-columns.js';
import type { RowReader } from '../columns/row-reader.js';
import { ownText } from '../columns/own-text.js';
import { fundersQuery } from '../columns/room-queries.js';
import type { EndTable } from '../flows/end-table.js';
import type { Sides } from '../flows/sides.js';

/** Some of the published entries, in columns; an atlas is made of one or more. */
export interface Segment {
  readonly columns: Readonly<Record<TileLayer, EntryColumns>>;
  readonly points: Readonly<Record<'actors' | 'projects', PointIndex>>;
  readonly sides: Sides;
}

/**
 * Reads a segment; what it meets first is numbered after what others have met.
 *
 * @param isWhole whether the reader gives all entries there are.
 */
export async function readSegment(read: RowReader, shared: SharedNumbers, table: EndTable, isWhole: boolean): Promise<Segment> {
  for await (const batch of read(fundersQuery)) for (const [id, slug] of batch) shared.funderIds.set(ownText(slug as string), ownText(id as string));
  const { columns, joins } = await readEntryColumns(read, shared, isWhole);
  return {
    columns,
    points: { actors: indexSense(columns.actors, 'seat'), projects: indexSense(columns.projects, 'action') },
    sides: await joins.readSides(table),
  };
}
