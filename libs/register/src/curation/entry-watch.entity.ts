import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A network that wants to know of the changes of an entry it does not keep. */
@Entity('entry_watch')
export class EntryWatchRow {
  @PrimaryColumn('text')
  network!: string;

  @PrimaryColumn('uuid')
  entryId!: string;

  @Column('integer')
  seenVersion!: number;
}
