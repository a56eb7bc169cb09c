import type { CopyRow } from '../columns/read-copy.js';
import type { RowReader } from '../columns/row-reader.js';
import { ROOM_QUERIES } from '../columns/room-queries.js';

/**
 * The rows of the entries that changed since the columns were read, query by query, as the database gives them: read as
 * any other rows, they make a small segment of columns that stands in front of the large one.
 */
export class DeltaRows {
  private readonly taken = new Set<string>();
  private readonly rows = new Map(ROOM_QUERIES.map(({ name }) => [name, new Map<string, CopyRow[]>()]));

  /** The entries that are told anew, those that are no longer published included. */
  get entries(): ReadonlySet<string> {
    return this.taken;
  }

  /**
   * Reads all rows of some entries, in the place of what was known of them; when reading fails nothing has changed.
   *
   * @param read answers with rows of these entries alone.
   */
  async take(read: RowReader, entries: readonly string[]): Promise<void> {
    const fresh = new Map<string, Map<string, CopyRow[]>>();
    for (const query of ROOM_QUERIES) {
      const byEntry = new Map<string, CopyRow[]>();
      for await (const batch of read(query)) for (const row of batch) addRow(byEntry, row);
      fresh.set(query.name, byEntry);
    }
    for (const [name, byEntry] of this.rows) {
      for (const entry of entries) byEntry.delete(entry);
      for (const [entry, rows] of fresh.get(name) ?? []) byEntry.set(entry, rows);
    }
    for (const entry of entries) this.taken.add(entry);
  }

  /** Reads from what was taken, entries ascending by id. */
  readonly read: RowReader = (query) => {
    const byEntry = this.rows.get(query.name) ?? new Map<string, CopyRow[]>();
    const ids = [...byEntry.keys()].sort();
    return (async function* () {
      yield ids.flatMap((id) => byEntry.get(id) as CopyRow[]);
    })();
  };
}

function addRow(byEntry: Map<string, CopyRow[]>, row: CopyRow): void {
  const entry = row[0] as string;
  const known = byEntry.get(entry);
  if (known) known.push(row);
  else byEntry.set(entry, [row]);
}
