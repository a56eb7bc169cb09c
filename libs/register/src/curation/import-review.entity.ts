import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A row of an imported file that was refused, or that a person has to look at. */
@Entity('import_review')
export class ImportReviewRow {
  @PrimaryColumn('uuid')
  runId!: string;

  @PrimaryColumn('integer')
  rowNumber!: number;

  @PrimaryColumn('text')
  code!: string;

  @Column('text')
  outcome!: 'refused' | 'review';

  @Column('text')
  sentence!: string;

  @Column('jsonb')
  original!: object;
}
