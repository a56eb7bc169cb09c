import type { Queryable } from '@portulan/register';
import { packWords } from '../words/index.js';
import type { SearchDocument } from './search-document.js';
import { weighWords } from './weigh-words.js';

const KNOWN_SQL = `SELECT id, word FROM search_word WHERE word = ANY ($1::text[])`;
/** In order, so that two writers never wait for each other. */
const NUMBER_SQL = `INSERT INTO search_word (word) SELECT word FROM unnest($1::text[]) AS w (word) ORDER BY word ON CONFLICT DO NOTHING`;
const ALL_SQL = `SELECT id, word FROM search_word`;

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
    this.learn(await this.queryable.query<NumberedWord>(ALL_SQL));
  }

  /** The words of each document as they are kept in its row: see `packWords`. */
  async pack(documents: readonly Pick<SearchDocument, 'texts'>[]): Promise<Buffer[]> {
    const weights = documents.map(weighWords);
    const met = new Set<string>();
    for (const words of weights) for (const word of words.keys()) if (!this.numbers.has(word)) met.add(word);
    await this.number([...met]);
    return weights.map((words) => packWords(words, (word) => this.numbers.get(word) as number));
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
