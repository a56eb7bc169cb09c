import type { EntryRoom } from '@portulan/domain';
import type { GatheredWords } from './gather-words.js';
import type { NeutralCard } from './neutral-card.js';

export const SENSES = ['seat', 'action', 'partner'] as const;
export type Sense = (typeof SENSES)[number];

/** A point of an entry: the number of its sense in `SENSES`, longitude and latitude in degrees. */
export type SensePoint = readonly [sense: number, lon: number, lat: number];

/** One published entry as every engine sees it: the same words, the same facts, the same order. */
export interface SearchDocument {
  readonly room: EntryRoom;
  readonly id: string;
  readonly version: number;
  /** Equal when, and only when, all the rest is equal. */
  readonly digest: string;
  /** Folded words of each searched field, in the order of `SEARCHED_FIELDS`; names are parted by ` / `. */
  readonly texts: readonly string[];
  /** `name:value` of its own facts. */
  readonly facets: readonly string[];
  /** `tier:code` of its places, by sense. */
  readonly refs: Readonly<Record<Sense, readonly string[]>>;
  readonly points: readonly SensePoint[];
  readonly sinceYear: number | null;
  readonly untilYear: number | null;
  /** What comes first among equals: `weighStanding`. */
  readonly standing: number;
  /** The entries it names: when it lets go of one, that one must follow. */
  readonly kin: readonly string[];
  readonly updatedAt: Date;
  readonly sortKeys: { readonly fr: string; readonly en: string };
  readonly card: NeutralCard;
}

/** A document just made, with what it was made of: neither is told from its texts again. */
export interface ComposedDocument extends SearchDocument {
  readonly words: GatheredWords;
  /** Its card as JSON. */
  readonly cardText: string;
}

/** Told with the digest of a document: its words are written again when they are written otherwise. */
export const WORDS_NOTATION = 3;

/** Between two names in the first of `texts`. */
export const NAME_SEPARATOR = ' / ';
/** Between the places an entry is at home in and those it only has to do with. */
export const PLACE_SEPARATOR = ' / ';
