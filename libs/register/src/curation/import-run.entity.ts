import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One import of one file: how far it went, so that a killed one goes on. */
@Entity('import_run')
export class ImportRunRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  source!: string;

  @Column('text')
  fileName!: string;

  @Column('text')
  fileDigest!: string;

  @Column('text')
  state!: 'running' | 'done' | 'failed';

  @Column('integer', { default: 0 })
  rowsDone!: number;

  @Column('jsonb', { default: {} })
  report!: object;

  @Column('timestamptz', { default: () => 'now()' })
  startedAt!: Date;

  @Column('timestamptz', { nullable: true })
  endedAt!: Date | null;
}
