import type { StoredProjectStatus } from '@portulan/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What is kept of a project apart from its life, its participants, its money and its places. */
@Entity('project')
export class ProjectRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  title!: string;

  @Column('text', { nullable: true })
  titleEn!: string | null;

  @Column('text', { nullable: true })
  descriptionFr!: string | null;

  @Column('text', { nullable: true })
  descriptionEn!: string | null;

  @Column('text', { nullable: true })
  since!: string | null;

  @Column('text', { nullable: true })
  until!: string | null;

  @Column({ type: 'integer', nullable: true, insert: false, update: false })
  sinceYear!: number | null;

  @Column({ type: 'integer', nullable: true, insert: false, update: false })
  untilYear!: number | null;

  @Column('text', { nullable: true })
  status!: StoredProjectStatus | null;

  @Column('uuid', { nullable: true })
  cooperationId!: string | null;
}
