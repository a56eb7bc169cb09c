import type { ParticipationRole } from '@portulan/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An actor in a project, in a role. */
@Entity('participation')
export class ParticipationRow {
  @PrimaryColumn('uuid')
  projectId!: string;

  @PrimaryColumn('uuid')
  actorId!: string;

  @PrimaryColumn('text')
  role!: ParticipationRole;

  @Column('integer', { default: 0 })
  position!: number;
}
