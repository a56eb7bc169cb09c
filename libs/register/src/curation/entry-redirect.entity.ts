import type { EntryRoom } from '@portulan/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An old slug, or the id of a merged entry, and the entry that answers for it today. */
@Entity('entry_redirect')
export class EntryRedirectRow {
  @PrimaryColumn('text')
  room!: EntryRoom;

  @PrimaryColumn('text')
  old!: string;

  @Column('uuid')
  entryId!: string;
}
