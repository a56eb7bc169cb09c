/** The three rooms whose entries staff curate. */
export const ENTRY_ROOMS = ['actors', 'cooperations', 'projects'] as const;
export type EntryRoom = (typeof ENTRY_ROOMS)[number];

export const ENTRY_STATES = ['draft', 'proposed', 'published', 'dormant', 'archived'] as const;
export type EntryState = (typeof ENTRY_STATES)[number];

/** Where one entry, or one fact of it, comes from. */
export interface SourceRef {
  readonly sourceId: string;
  readonly recordId?: string | null;
  readonly url?: string | null;
  /** ISO date. */
  readonly retrievedOn?: string | null;
}

/** What every entry carries, whatever it describes. */
export interface EntryLife {
  /** Opaque and permanent (UUID v7). */
  readonly id: string;
  /** Readable, may change: old ones redirect. */
  readonly slug: string;
  readonly state: EntryState;
  /** Number of the last accepted revision, from 1. */
  readonly version: number;
  /** The network that answers for the entry; without one it is nobody's, and staff see it. */
  readonly keeper: string | null;
  /** The last day (ISO) a person confirmed it. */
  readonly checkedOn: string | null;
  readonly sources: readonly SourceRef[];
}
