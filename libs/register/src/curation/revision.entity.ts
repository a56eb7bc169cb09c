import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One accepted state of an entry: who, when, why, from which source, and the whole content. */
@Entity('revision')
export class RevisionRow {
  @PrimaryColumn('uuid')
  entryId!: string;

  @PrimaryColumn('integer')
  version!: number;

  @Column('timestamptz', { default: () => 'now()' })
  at!: Date;

  @Column('text')
  author!: string;

  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('text', { nullable: true })
  sourceId!: string | null;

  @Column('uuid', { nullable: true })
  runId!: string | null;

  @Column('jsonb')
  content!: object;
}
