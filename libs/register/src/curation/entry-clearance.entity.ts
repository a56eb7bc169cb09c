import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The last version of an entry that a network approved. */
@Entity('entry_clearance')
export class EntryClearanceRow {
  @PrimaryColumn('text')
  network!: string;

  @PrimaryColumn('uuid')
  entryId!: string;

  @Column('integer')
  version!: number;

  @Column('timestamptz', { default: () => 'now()' })
  clearedAt!: Date;

  @Column('text')
  clearedBy!: string;
}
