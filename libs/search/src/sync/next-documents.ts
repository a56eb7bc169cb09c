import type { Register } from '@portulan/register';
import { DocumentRows, WordNumbers, type ComposedDocument, type CopiedDocument } from '../documents/index.js';
import type { MakingOrder } from './make-documents.js';
import { NEXT_TABLE } from './next-table.js';
import type { Tally } from './tally.js';

const KEPT_SQL = `SELECT id, ord, digest, removed, change > $2::bigint AS "isNewer" FROM search_document WHERE id = ANY ($1::uuid[])`;
const ORDS_SQL = `SELECT nextval('search_document_ord_seq')::integer AS ord FROM generate_series(1, $1::integer)`;
/** Copied at once: each COPY is a transaction, whose end has to be waited for. */
const COPIED_DOCUMENTS = 2000;
/** From so many on, it is sooner done to learn every word there is than to ask for those that are met. */
const MANY_DOCUMENTS = 1000;

interface Kept {
  readonly id: string;
  readonly ord: number;
  readonly digest: string;
  readonly removed: boolean;
  readonly isNewer: boolean;
}

/** Writes the documents that a rebuild made, and that differ from those kept, into the next table. */
export class NextDocuments {
  /** The batch that the database is taking in while the next one is made ready. */
  private copying: Promise<void> = Promise.resolve();
  /** Those to be copied next. */
  private readonly rows = new DocumentRows();
  private readonly numbers: WordNumbers;
  private differing = 0;
  private knowsWords = false;

  constructor(
    private readonly register: Register,
    private readonly order: Pick<MakingOrder, 'reached' | 'base'>,
    private readonly tally: Tally,
  ) {
    this.numbers = new WordNumbers(register);
  }

  async add(documents: readonly ComposedDocument[]): Promise<void> {
    const rows = await this.register.query<Kept>(KEPT_SQL, [documents.map(({ id }) => id), this.order.reached]);
    const kept = new Map(rows.map((row) => [row.id, row]));
    const changed = documents.filter(({ id, digest }) => {
      const known = kept.get(id);
      return !known || (!known.isNewer && (known.removed || known.digest !== digest));
    });
    if (changed.length > 0) await this.write(changed, kept);
  }

  /** Sends what waits to be copied: no more is added. */
  async end(): Promise<void> {
    if (this.rows.count > 0) await this.copy();
  }

  /** Resolves when everything that was sent is in the table. */
  written(): Promise<void> {
    return this.copying;
  }

  private async write(documents: readonly ComposedDocument[], kept: ReadonlyMap<string, Kept>): Promise<void> {
    const created = documents.filter(({ id }) => !kept.has(id)).length;
    const ords = created === 0 ? [] : await this.register.query<{ ord: number }>(ORDS_SQL, [created]);
    this.differing += documents.length;
    if (!this.knowsWords && this.differing >= MANY_DOCUMENTS) {
      this.knowsWords = true;
      await this.numbers.readAll();
    }
    const packed = await this.numbers.pack(documents);
    this.tally.addReplaced(documents.length - created);
    const before = BigInt(this.order.base) + this.tally.giveChanges(documents.length) + 1n;
    const copied = documents.map((document, index): CopiedDocument => {
      const ord = kept.get(document.id)?.ord ?? (ords.pop() as { ord: number }).ord;
      return { ord, change: before + BigInt(index), document, words: packed[index] as Buffer };
    });
    this.rows.add(copied);
    if (this.rows.count >= COPIED_DOCUMENTS) await this.copy();
  }

  private async copy(): Promise<void> {
    await this.copying;
    this.copying = this.rows.copyTo(this.register, NEXT_TABLE);
    // Told to whoever waits for it: the next ones, or the end.
    this.copying.catch(() => undefined);
  }
}
