import type { Lang } from '@portulan/contract';

/** What the loader of an entry's page hands to it. */
export interface EntryData<Entry> {
  readonly entry: Entry;
  readonly lang: Lang;
  /** The address of this entry in the public API. */
  readonly apiAddress: string;
  /** Where the site stands, without a final slash. */
  readonly publicUrl: string;
  /** By its id: holds whatever the entry is called. */
  readonly permanentAddress: string;
}
