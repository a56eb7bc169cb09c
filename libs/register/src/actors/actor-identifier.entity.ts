import type { IdentifierScheme } from '@portulan/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A registry number; two actors never share one. */
@Entity('actor_identifier')
export class ActorIdentifierRow {
  @PrimaryColumn('text')
  scheme!: IdentifierScheme;

  @PrimaryColumn('text')
  value!: string;

  @Column('uuid')
  actorId!: string;
}
