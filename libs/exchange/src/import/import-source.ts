import type { UnitOfWork } from '@portulan/register';
import type { ImportRow, Planner } from './import-plan.js';

/** What the register keeps of the dataset behind an import. */
export interface SourceOrigin {
  readonly id: string;
  readonly label: string;
  readonly publisher: string;
  readonly url: string;
  readonly licence: string;
  readonly licenceUrl: string;
}

/** Rows ready to be planned, read from the start each time they are asked for. */
export interface RowFeed {
  readonly name: string;
  /** SHA-256 of all that is read: the same content is known again. */
  readonly digest: string;
  /** Columns of the originals, in order. */
  readonly columns: readonly string[];
  rows(): AsyncIterable<ImportRow>;
  /** Rows of one group follow each other and are planned in one batch. */
  groupOf?(row: ImportRow): string;
  startPlanner(unit: UnitOfWork): Promise<Planner>;
}

export interface ImportSource {
  readonly id: string;
  /** One line for the help of the command. */
  readonly summary: string;
  readonly origin: SourceOrigin;
  /** Rows planned and written in one transaction. */
  readonly batchRows: number;
  /**
   * @throws ImportRefusal when the file cannot be read or is not one of this source; `others` are the sources to
   * recognise it by
   */
  openFeed(path: string, others: readonly ImportSource[]): Promise<RowFeed>;
  /** True when a header row is this source's. */
  recognises(columns: readonly string[]): boolean;
}
