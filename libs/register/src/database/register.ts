import type { Readable } from 'node:stream';
import type { DataSource, EntityManager } from 'typeorm';
import type { DatabaseConfig } from './database-config.js';

/** Whatever can be asked a question in SQL: the register itself, or a transaction under way. */
export interface Queryable {
  /** Rows as PostgreSQL gives them: `numeric` and `bigint` are text, `date` is `YYYY-MM-DD`. */
  query<Row extends object>(sql: string, params?: readonly unknown[]): Promise<Row[]>;
  /**
   * The same, for a statement asked again and again in the very same words: each connection reads and plans it once.
   * A statement put together from what is asked is no such one, as each wording is remembered for good.
   */
  prepared<Row extends object>(sql: string, params: readonly unknown[]): Promise<Row[]>;
}

/** One transaction: everything asked of it is kept together, or not at all. */
export interface UnitOfWork extends Queryable {
  readonly manager: EntityManager;
}

/** What is kept, open for work. */
export interface Register extends Queryable {
  readonly config: DatabaseConfig;
  readonly dataSource: DataSource;
  /** Commits when `work` resolves; when it rejects nothing of it is left. */
  transaction<T>(work: (unit: UnitOfWork) => Promise<T>): Promise<T>;
  /** `COPY (...) TO STDOUT` as a stream; its connection goes back to the pool when it ends or is destroyed. */
  copyTo(sql: string): Promise<Readable>;
  /** `COPY ... FROM STDIN`, in a transaction of its own; returns the number of rows. */
  copyFrom(sql: string, source: AsyncIterable<string | Buffer> | Iterable<string | Buffer>): Promise<number>;
  /**
   * Calls `onNotice` at every NOTIFY of the channel and, with an empty payload, after every loss of connection, for
   * what may have been missed. Resolves once listening; the result stops it.
   */
  listen(channel: string, onNotice: (payload: string) => void): Promise<() => Promise<void>>;
  close(): Promise<void>;
}
