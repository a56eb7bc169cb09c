import type { EntryRoom, EntryState } from '@portulan/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The life that actors, cooperations and projects share. */
@Entity('entry')
export class EntryRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  room!: EntryRoom;

  @Column('text')
  slug!: string;

  @Column('text')
  state!: EntryState;

  @Column('integer')
  version!: number;

  @Column('text', { nullable: true })
  keeper!: string | null;

  @Column('date', { nullable: true })
  checkedOn!: string | null;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', { default: () => 'now()' })
  updatedAt!: Date;
}
