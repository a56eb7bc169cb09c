import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A place where a project acts. */
@Entity('project_place')
export class ProjectPlaceRow {
  @PrimaryColumn('uuid')
  projectId!: string;

  @PrimaryColumn('uuid')
  placeId!: string;

  @Column('integer', { default: 0 })
  position!: number;
}
