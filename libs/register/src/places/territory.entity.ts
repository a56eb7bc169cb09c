import type { TerritoryTier } from '@portulan/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A région, département, EPCI or commune of the official lists; the `_tier` columns only carry the foreign keys. */
@Entity('territory')
export class TerritoryRow {
  @PrimaryColumn('text')
  tier!: TerritoryTier;

  @PrimaryColumn('text')
  code!: string;

  @Column('text')
  label!: string;

  /** Null where English says it as French does. */
  @Column('text', { nullable: true })
  labelEn!: string | null;

  @Column('text', { nullable: true })
  region!: string | null;

  @Column('text', { nullable: true })
  departement!: string | null;

  @Column('text', { nullable: true })
  epci!: string | null;

  @Column('integer', { nullable: true })
  population!: number | null;

  @Column('text', { nullable: true })
  siren!: string | null;

  @Column('text', { array: true, default: [] })
  postcodes!: string[];

  @Column('double precision', { nullable: true })
  lon!: number | null;

  @Column('double precision', { nullable: true })
  lat!: number | null;

  @Column({ type: 'text', nullable: true, insert: false, update: false })
  regionTier!: string | null;

  @Column({ type: 'text', nullable: true, insert: false, update: false })
  departementTier!: string | null;

  @Column({ type: 'text', nullable: true, insert: false, update: false })
  epciTier!: string | null;
}
