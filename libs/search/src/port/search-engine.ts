import type { EntryFilter, FacetName, Lang } from '@portulan/contract';
import type { EntryRoom } from '@portulan/domain';
import type { SearchDocument } from '../documents/index.js';
import type { Question } from '../words/index.js';
import type { Moment } from './moment.js';

/** What narrows a set of entries, without its words; funders are ids. */
export type FactFilter = Omit<EntryFilter, 'q' | 'literal'>;

export type EngineName = 'postgres' | 'meilisearch';
export type SortName = 'relevance' | 'name' | '-updated';

/** What an entry must answer to. */
export interface Asked {
  readonly question: Question | null;
  readonly filter: FactFilter;
}

export interface FindRequest extends Asked {
  readonly sort: SortName;
  readonly lang: Lang;
  readonly offset: number;
  /** 0 for the counts alone. */
  readonly limit: number;
  readonly facets: readonly FacetName[];
  /** How many values of a facet are told, the largest; `FACET_VALUES_MAX` by default. */
  readonly valuesMax?: number | undefined;
  /** When it was asked; now by default. */
  readonly moment?: Moment | undefined;
}

export interface FacetCount {
  readonly value: string;
  readonly count: number;
}
/** The largest first, then by value, periods in their order; zeros left out, and what comes after the largest and is not chosen; each facet leaves out its own choice. */
export type FacetCounts = Readonly<Partial<Record<FacetName, readonly FacetCount[]>>>;

export interface Found {
  /** Of one page, in order. */
  readonly ids: readonly string[];
  /** Exact. */
  readonly total: number;
  readonly facets: FacetCounts;
  /** Who answered. */
  readonly engine: EngineName;
}

/** An entry by its id, and by the number its document bears in the database. */
export interface NamedEntry {
  readonly id: string;
  readonly ord: number;
}

/**
 * One way of finding entries. Whatever the engine: all the words of the question are required, the last one may be a
 * beginning; "or" within a filter, "and" between filters; counts are exact and orders settled to the last tie.
 */
export interface SearchEngine {
  readonly name: EngineName;
  find(room: EntryRoom, request: FindRequest): Promise<Found>;
  /** How many entries answer to each, exactly; asked together, as the way to an engine may be long. */
  countEach(room: EntryRoom, asked: readonly Asked[]): Promise<number[]>;
  /** Every entry of the room that answers to the words, in no order. */
  matchIds(room: EntryRoom, question: Question): Promise<string[]>;
}

/** A document with the number it bears in the database. */
export type NumberedDocument = SearchDocument & { readonly ord: number };

/** What an engine outside the database is told. */
export interface FedEngine extends SearchEngine {
  /** Makes sure that its indexes are there with the settings of today; true when one had to be made. */
  prepare(): Promise<boolean>;
  /** Resolves once they can be found. */
  put(room: EntryRoom, documents: readonly NumberedDocument[]): Promise<void>;
  /** The same for a great many: the next ones are handed over while the engine takes in those before. */
  putEach(room: EntryRoom, documents: AsyncIterable<readonly NumberedDocument[]>): Promise<void>;
  remove(room: EntryRoom, ids: readonly string[]): Promise<void>;
  /** How many entries it knows in a room. */
  count(room: EntryRoom): Promise<number>;
  /** The digest of every entry it knows in a room, by id. */
  digests(room: EntryRoom): Promise<Map<string, string>>;
  /** Fills a new index beside the one that answers, and puts it in its place in one step. */
  replace(room: EntryRoom, documents: AsyncIterable<readonly NumberedDocument[]>): Promise<void>;
  isHealthy(): Promise<boolean>;
}
