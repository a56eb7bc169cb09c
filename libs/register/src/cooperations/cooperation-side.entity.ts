import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An actor on one side of a cooperation. */
@Entity('cooperation_side')
export class CooperationSideRow {
  @PrimaryColumn('uuid')
  cooperationId!: string;

  @PrimaryColumn('uuid')
  actorId!: string;

  @Column('text')
  side!: 'french' | 'partner';

  @Column('integer', { default: 0 })
  position!: number;
}
