import type { DuplicateReason, EntryRoom } from '@portulan/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Two entries that look alike, and whether somebody said they are two. */
@Entity('duplicate_pair')
export class DuplicatePairRow {
  @PrimaryColumn('uuid')
  firstId!: string;

  @PrimaryColumn('uuid')
  secondId!: string;

  @Column('text')
  room!: EntryRoom;

  @Column('real')
  score!: number;

  @Column('text', { array: true })
  reasons!: readonly DuplicateReason[];

  @Column('boolean')
  isCertain!: boolean;

  @Column('timestamptz', { default: () => 'now()' })
  foundAt!: Date;

  @Column('timestamptz', { nullable: true })
  distinctAt!: Date | null;

  @Column('text', { nullable: true })
  distinctBy!: string | null;
}
