import type { EntryRoom } from '@portulan/domain';
import type { Register } from '@portulan/register';
import { copyDocuments, WordNumbers, writeDocuments, type ComposedDocument, type CopiedDocument } from '../documents/index.js';
import { completeNextTable, createNextTable, dropNextTable, NEXT_TABLE, swapNextTable } from './next-table.js';
import type { Write } from './rebuild-documents.js';
import { BATCH_ENTRIES } from './update-documents.js';

/** Up to so many that differ are written where they stand; more are sooner written into a table of their own. */
export const IN_PLACE_MAX = 5000;

/** More changes than ever come in while documents are made again: theirs come before ours, and readers take them in order. */
const CHANGES_MEANWHILE = 1_000_000_000n;

const KEPT_SQL = `SELECT id, ord, digest, removed, change > $2::bigint AS "isNewer" FROM search_document WHERE id = ANY ($1::uuid[])`;
const ORDS_SQL = `SELECT nextval('search_document_ord_seq')::integer AS ord FROM generate_series(1, $1::integer)`;

interface Kept {
  readonly id: string;
  readonly ord: number;
  readonly digest: string;
  readonly removed: boolean;
  readonly isNewer: boolean;
}

/** The documents that a rebuild made and that differ from those kept; few are written in place, many beside and swapped. */
export class NextDocuments {
  private held: ComposedDocument[] = [];
  /** The batch that the database is taking in while the next one is made ready. */
  private copying: Promise<void> = Promise.resolve();
  /** Known once a table of their own is begun. */
  private lastChange: bigint | undefined;
  private readonly numbers: WordNumbers;

  /**
   * @param reached the last change known when they were read; documents changed since are newer, and left as they are
   */
  constructor(
    private readonly register: Register,
    private readonly write: Write,
    private readonly reached: string,
    private readonly inPlaceMax: number,
  ) {
    this.numbers = new WordNumbers(register);
  }

  async add(documents: readonly ComposedDocument[]): Promise<void> {
    const kept = await this.readKept(documents);
    const changed = documents.filter(({ id, digest }) => {
      const known = kept.get(id);
      return !known || (!known.isNewer && (known.removed || known.digest !== digest));
    });
    if (this.lastChange === undefined && this.held.length + changed.length <= this.inPlaceMax) {
      this.held.push(...changed);
      return;
    }
    if (this.lastChange === undefined) await this.begin();
    await this.copy(changed, kept);
  }

  /** Puts them in force. */
  async finish(): Promise<void> {
    if (this.lastChange === undefined) return this.writeHeld();
    await this.copying;
    await completeNextTable(this.register);
    const last = String(this.lastChange);
    await this.write((unit) => swapNextTable(unit, this.reached, last));
  }

  /** Leaves everything as it was. */
  async giveUp(): Promise<void> {
    if (this.lastChange === undefined) return;
    await this.copying.catch(() => undefined);
    await dropNextTable(this.register);
  }

  private async begin(): Promise<void> {
    await createNextTable(this.register);
    await this.numbers.readAll();
    const [row] = await this.register.query<{ change: string }>(`SELECT last_value::text AS change FROM search_change`);
    this.lastChange = BigInt(row?.change ?? 0) + CHANGES_MEANWHILE;
    const held = this.held;
    this.held = [];
    for (let start = 0; start < held.length; start += BATCH_ENTRIES) {
      const batch = held.slice(start, start + BATCH_ENTRIES);
      await this.copy(batch, await this.readKept(batch));
    }
  }

  private async copy(documents: readonly ComposedDocument[], kept: ReadonlyMap<string, Kept>): Promise<void> {
    if (documents.length === 0) return;
    const created = documents.filter(({ id }) => !kept.has(id)).length;
    const ords = created === 0 ? [] : await this.register.query<{ ord: number }>(ORDS_SQL, [created]);
    const packed = await this.numbers.pack(documents);
    const copied = documents.map((document, index): CopiedDocument => {
      this.lastChange = (this.lastChange as bigint) + 1n;
      const ord = kept.get(document.id)?.ord ?? (ords.pop() as { ord: number }).ord;
      return { ord, change: String(this.lastChange), document, words: packed[index] as Buffer };
    });
    await this.copying;
    this.copying = copyDocuments(this.register, NEXT_TABLE, copied);
    // Told to whoever waits for it: the next batch, or the end.
    this.copying.catch(() => undefined);
  }

  private async readKept(documents: readonly ComposedDocument[]): Promise<Map<string, Kept>> {
    const rows = await this.register.query<Kept>(KEPT_SQL, [documents.map(({ id }) => id), this.reached]);
    return new Map(rows.map((row) => [row.id, row]));
  }

  private async writeHeld(): Promise<void> {
    const rooms = Map.groupBy(this.held, ({ room }): EntryRoom => room);
    for (const [room, documents] of rooms) {
      for (let start = 0; start < documents.length; start += BATCH_ENTRIES) {
        const batch = documents.slice(start, start + BATCH_ENTRIES);
        await this.write((unit) => writeDocuments(unit, room, batch.map(({ id }) => id), batch, this.reached));
      }
    }
    if (this.held.length > 0) await this.register.query('ANALYZE search_document');
  }
}
