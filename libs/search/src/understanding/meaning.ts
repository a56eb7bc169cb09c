import type { EntryRoom } from '@portulan/domain';
import type { Bilingual, ChoiceFilter } from '../settings/index.js';

/** What a phrase of a question stands for: the values of a filter. */
export interface Meaning {
  readonly name: ChoiceFilter;
  readonly values: readonly string[];
  readonly labels: Bilingual;
  /**
   * Folded words that every entry with that fact bears: the words looked for in place of the phrase, so that the order
   * of the answer is that of the words. None where entries bear none.
   */
  readonly words: readonly string[];
  /** Roots that every such entry bears: a phrase made of them is looked for as it was typed. */
  readonly borne: ReadonlySet<string>;
  /** The rooms whose entries have such a fact; all when left out. */
  readonly rooms?: readonly EntryRoom[];
  /** Whether it counts only beside other words: the name of a town is asked for the town itself. */
  readonly isCompanion?: boolean;
  /**
   * Whether entries often say it without being filed so: an entry that speaks of water need not have the theme. Such a
   * phrase is taken for a filter only when every other word is too.
   */
  readonly isUnsure?: boolean;
  /** The lowest wins where a phrase means several things. */
  readonly rank: number;
}

export const RANKS = { territory: 0, country: 1, worldRegion: 1.5, vocabulary: 2, part: 3, network: 4, commune: 5, grouping: 6 } as const;
