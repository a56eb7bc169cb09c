import { setImmediate as giveWay } from 'node:timers/promises';
import type { Queryable } from '@portulan/register';
import { packWords, type WeighedWords, type Word } from '../words/index.js';
import type { ComposedDocument } from './search-document.js';
import { weighWords } from './weigh-words.js';

const KNOWN_SQL = `SELECT id, word FROM search_word WHERE word = ANY ($1::text[])`;
/** In order, so that two writers never wait for each other. */
const NUMBER_SQL = `INSERT INTO search_word (word) SELECT word FROM unnest($1::text[]) AS w (word) ORDER BY word ON CONFLICT DO NOTHING`;
/** Many of them a row: half a million rows take longer to be read than all their words. */
const ALL_SQL = `SELECT string_agg(id || ' ' || word, ',') AS words FROM search_word GROUP BY id / 2000`;

/** Packed in one go: readers who ask meanwhile do not wait longer. */
const PACKED_DOCUMENTS = 200;

interface NumberedWord {
  readonly id: number;
  readonly word: string;
}

/** The numbers that words bear in the database; those met for the first time are given one. */
export class WordNumbers {
  private readonly numbers = new Map<string, number>();

  constructor(private readonly queryable: Queryable) {}

  /** Learns every word there is: for those who are about to meet most of them. */
  async readAll(): Promise<void> {
    for (const { words } of await this.queryable.query<{ words: string }>(ALL_SQL)) {
      for (const each of words.split(',')) {
        const space = each.indexOf(' ');
        this.numbers.set(each.slice(space + 1), Number(each.slice(0, space)));
      }
    }
  }

  /** The words of each document as they are kept in its row: see `packWords`. */
  async pack(documents: readonly Pick<ComposedDocument, 'words'>[]): Promise<Buffer[]> {
    const packed: Buffer[] = [];
    const waiting: { readonly at: number; readonly weighed: WeighedWords }[] = [];
    const met = new Set<string>();
    for (const [at, { words }] of documents.entries()) {
      if (at % PACKED_DOCUMENTS === 0) await giveWay();
      const weighed = weighWords(words);
      const unknown = weighed.words.filter((word) => !this.isNumbered(word));
      // Nearly always: what was weighed is then of no use to anybody.
      if (unknown.length === 0) packed[at] = this.packNumbered(weighed);
      else waiting.push({ at, weighed });
      for (const { text } of unknown) met.add(text);
    }
    await this.number([...met]);
    for (const { at, weighed } of waiting) packed[at] = this.packNumbered(weighed);
    return packed;
  }

  private packNumbered(weighed: WeighedWords): Buffer {
    return packWords(weighed, (word) => this.numberOf(word));
  }

  private numberOf(word: Word): number {
    if (!this.isNumbered(word)) throw new Error(`The word ${word.text} bears no number.`);
    return word.number;
  }

  /** Written on the word itself, as looking up each word of each document took a fifth of the time of making it. */
  private isNumbered(word: Word): boolean {
    if (word.numberedBy === this) return true;
    const number = this.numbers.get(word.text);
    if (number === undefined) return false;
    word.number = number;
    word.numberedBy = this;
    return true;
  }

  private async number(met: readonly string[]): Promise<void> {
    if (met.length === 0) return;
    this.learn(await this.queryable.query<NumberedWord>(KNOWN_SQL, [met]));
    const unknown = met.filter((word) => !this.numbers.has(word));
    if (unknown.length === 0) return;
    await this.queryable.query(NUMBER_SQL, [unknown]);
    this.learn(await this.queryable.query<NumberedWord>(KNOWN_SQL, [unknown]));
  }

  private learn(rows: readonly NumberedWord[]): void {
    for (const { id, word } of rows) this.numbers.set(word, id);
  }
}
