import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A record of a source that speaks of an entry. */
@Entity('entry_source')
export class EntrySourceRow {
  @PrimaryColumn('uuid')
  entryId!: string;

  @PrimaryColumn('text')
  sourceId!: string;

  @PrimaryColumn('text', { default: '' })
  recordId!: string;

  @Column('text', { nullable: true })
  url!: string | null;

  @Column('date', { nullable: true })
  retrievedOn!: string | null;

  @Column('text', { nullable: true })
  contentHash!: string | null;
}
