import type { ActorDraft, CooperationDraft, EntryRoom, EntryState, ProjectDraft, SourceRef } from '@portulan/domain';

export type { EntryContent } from '@portulan/domain';

/** A source of an entry, with the digest of what it said at the last import (never shown, never a change by itself). */
export interface DraftSource extends SourceRef {
  readonly contentHash?: string | null;
}

interface DraftLife {
  /** Given: the entry is revised, or created under that id. Left out: it is created under a new UUID v7. */
  readonly id?: string;
  /** Left out: the present slug is kept, or one is made from the label. A wished slug that is taken gets -2, -3... */
  readonly slug?: string;
  readonly state: EntryState;
  /** Left out: kept as it is; null: nobody's. */
  readonly keeper?: string | null;
  /** Left out: kept as it is. */
  readonly checkedOn?: string | null;
  /** All the sources of the entry: those left out are forgotten. */
  readonly sources: readonly DraftSource[];
}

/** The whole state an entry shall have; nothing of its present content is kept but what `DraftLife` says. */
export type EntryDraft =
  | (DraftLife & { readonly room: 'actors'; readonly actor: ActorDraft })
  | (DraftLife & { readonly room: 'cooperations'; readonly cooperation: CooperationDraft })
  | (DraftLife & { readonly room: 'projects'; readonly project: ProjectDraft });

/** Who makes a change, why, and from where. */
export interface ChangeStamp {
  readonly author: string;
  readonly reason: string | null;
  readonly sourceId?: string | null;
  readonly runId?: string | null;
}

export type EntryChange = 'created' | 'revised' | 'unchanged';

/** What became of one draft, in the order of the drafts. */
export interface SavedEntry {
  readonly id: string;
  readonly room: EntryRoom;
  readonly slug: string;
  readonly version: number;
  readonly change: EntryChange;
}

export interface SaveOptions {
  /** True where a state of the past is put back: from one to another that no move of an entry's life leads to. */
  readonly isUndo?: boolean;
}
