import type { EntryRoom } from '@portulan/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An entry that a merge revised, with its versions before and after. */
export interface MergeStep {
  readonly entryId: string;
  readonly before: number;
  readonly after: number;
}

/** Two entries that became one, with what it takes to undo it. */
@Entity('entry_merge')
export class EntryMergeRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  room!: EntryRoom;

  @Column('uuid')
  survivorId!: string;

  @Column('uuid')
  absorbedId!: string;

  @Column('timestamptz', { default: () => 'clock_timestamp()' })
  at!: Date;

  @Column('text')
  author!: string;

  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('jsonb')
  steps!: readonly MergeStep[];

  @Column('text', { array: true, default: '{}' })
  redirects!: readonly string[];

  @Column('text', { array: true, default: '{}' })
  networks!: readonly string[];

  @Column('timestamptz', { nullable: true })
  undoneAt!: Date | null;

  @Column('text', { nullable: true })
  undoneBy!: string | null;
}
