import type { PlaceFlag, PlacePrecision } from '@portulan/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A point with its country, and in France its territories; the `_tier` columns only carry the foreign keys. */
@Entity('place')
export class PlaceRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  label!: string;

  @Column('text')
  country!: string;

  @Column('double precision', { nullable: true })
  lon!: number | null;

  @Column('double precision', { nullable: true })
  lat!: number | null;

  @Column('text')
  precision!: PlacePrecision;

  @Column('text', { nullable: true })
  commune!: string | null;

  @Column('text', { nullable: true })
  epci!: string | null;

  @Column('text', { nullable: true })
  departement!: string | null;

  @Column('text', { nullable: true })
  region!: string | null;

  @Column({ type: 'text', nullable: true, insert: false, update: false })
  communeTier!: string | null;

  @Column({ type: 'text', nullable: true, insert: false, update: false })
  departementTier!: string | null;

  @Column({ type: 'text', nullable: true, insert: false, update: false })
  regionTier!: string | null;

  @Column('text', { array: true })
  flags!: PlaceFlag[];
}
