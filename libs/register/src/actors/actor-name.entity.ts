import type { NameType } from '@portulan/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One of the names an actor is known by. */
@Entity('actor_name')
export class ActorNameRow {
  @PrimaryColumn('uuid')
  actorId!: string;

  @PrimaryColumn('integer')
  position!: number;

  @Column('text')
  type!: NameType;

  @Column('text')
  name!: string;

  @Column('text', { nullable: true })
  lang!: string | null;
}
