import { sortUnique } from './clean-text.js';
import { contentOf, fieldsOf, type EntryContent } from './entry-content.js';
import type { EntryState, SourceRef } from './entry.js';

/** What many entries are changed in at once. */
export interface BulkChange {
  /** Themes that every one gets beside its own, loses, or has in place of its own. */
  readonly themes: { readonly deed: BulkThemeDeed; readonly codes: readonly string[] } | null;
  readonly state: EntryState | null;
  /** The network that becomes the keeper of entries that are nobody's. */
  readonly keeper: string | null;
  /** ISO day on which somebody confirmed them. */
  readonly checkedOn: string | null;
  /** A page that speaks of all of them, as a source of theirs. */
  readonly sourceUrl: string | null;
}

export const BULK_THEME_DEEDS = ['add', 'remove', 'replace'] as const;
export type BulkThemeDeed = (typeof BULK_THEME_DEEDS)[number];

/** The source under which a page given for many entries is kept: what staff write themselves. */
export const STAFF_SOURCE = 'staff';

/** True when it changes nothing, whatever it is applied to. */
export const isIdle = ({ themes, state, keeper, checkedOn, sourceUrl }: BulkChange): boolean =>
  (themes === null || (themes.codes.length === 0 && themes.deed !== 'replace')) && [state, keeper, checkedOn, sourceUrl].every((value) => value === null);

/**
 * One entry as the change would have it.
 *
 * @param day ISO day on which the page of the source was looked at
 */
export function changeInBulk(entryId: string, content: EntryContent, change: BulkChange, day: string): EntryContent {
  const fields = fieldsOf(content);
  return contentOf(content.room, {
    ...fields,
    themes: changeThemes(fields['themes'] as readonly string[], change.themes),
    state: change.state ?? content.state,
    keeper: content.keeper ?? change.keeper,
    checkedOn: change.checkedOn ?? content.checkedOn,
    sources: change.sourceUrl === null ? content.sources : addSource(content.sources, { sourceId: STAFF_SOURCE, recordId: entryId, url: change.sourceUrl, retrievedOn: day }),
  });
}

function changeThemes(themes: readonly string[], asked: BulkChange['themes']): readonly string[] {
  if (asked === null) return themes;
  if (asked.deed === 'replace') return sortUnique(asked.codes);
  if (asked.deed === 'remove') return themes.filter((theme) => !asked.codes.includes(theme));
  return sortUnique([...themes, ...asked.codes]);
}

/** A record of a source is named once: a later page takes the place of the earlier one. */
const addSource = (sources: readonly SourceRef[], source: SourceRef): readonly SourceRef[] => [
  ...sources.filter(({ sourceId, recordId }) => sourceId !== source.sourceId || recordId !== source.recordId),
  source,
];
