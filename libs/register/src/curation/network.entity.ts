import type { RepresentativeLimit } from '@portulan/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A regional multi-actor network, keeper of entries. */
@Entity('network')
export class NetworkRow {
  @PrimaryColumn('text')
  id!: string;

  @Column('text')
  label!: string;

  @Column('text', { nullable: true })
  acronym!: string | null;

  @Column('uuid', { nullable: true })
  actorId!: string | null;

  @Column('text', { nullable: true })
  colour!: string | null;

  @Column('text', { nullable: true })
  website!: string | null;

  /** Its entries are stale when nobody confirmed them for so long. */
  @Column('integer', { default: 24 })
  staleAfterMonths!: number;

  /** After so many months without a check or a change its entries fall asleep; null: never by themselves. */
  @Column('integer', { nullable: true })
  dormantAfterMonths!: number | null;

  /** How far representatives write their own entries at once. */
  @Column('text', { default: 'all' })
  representatives!: RepresentativeLimit;
}
