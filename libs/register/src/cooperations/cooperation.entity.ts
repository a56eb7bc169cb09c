import type { CooperationForm, CooperationStatus } from '@portulan/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What is kept of a cooperation apart from its life and its sides. */
@Entity('cooperation')
export class CooperationRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  form!: CooperationForm;

  @Column('text', { nullable: true })
  since!: string | null;

  @Column('text', { nullable: true })
  until!: string | null;

  @Column({ type: 'integer', nullable: true, insert: false, update: false })
  sinceYear!: number | null;

  @Column({ type: 'integer', nullable: true, insert: false, update: false })
  untilYear!: number | null;

  @Column('text', { nullable: true })
  status!: CooperationStatus | null;

  @Column('text', { nullable: true })
  descriptionFr!: string | null;

  @Column('text', { nullable: true })
  descriptionEn!: string | null;
}
