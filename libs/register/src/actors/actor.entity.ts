import type { ActorKind, AuthorityTier, InstitutionCategory, PartnerTier, TerritoryTier } from '@portulan/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What is kept of an actor apart from its life, its names and its numbers. */
@Entity('actor')
export class ActorRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  kind!: ActorKind;

  @Column('text', { nullable: true })
  category!: InstitutionCategory | null;

  @Column('text', { nullable: true })
  tier!: AuthorityTier | PartnerTier | null;

  @Column('text')
  label!: string;

  @Column('text', { nullable: true })
  labelEn!: string | null;

  @Column('text')
  country!: string;

  @Column('uuid', { nullable: true })
  seatId!: string | null;

  @Column('text', { nullable: true })
  territoryTier!: TerritoryTier | null;

  @Column('text', { nullable: true })
  territoryCode!: string | null;

  @Column('text', { nullable: true })
  address!: string | null;

  @Column('text', { nullable: true })
  website!: string | null;

  @Column('text', { nullable: true })
  email!: string | null;

  @Column('text', { nullable: true })
  phone!: string | null;

  @Column('text', { nullable: true })
  descriptionFr!: string | null;

  @Column('text', { nullable: true })
  descriptionEn!: string | null;
}
