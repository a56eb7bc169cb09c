import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A country of ISO 3166-1, with the other names data gives it and the box its points are expected in. */
@Entity('country')
export class CountryRow {
  @PrimaryColumn('text')
  code!: string;

  @Column('text', { nullable: true })
  iso3!: string | null;

  @Column('text')
  labelFr!: string;

  @Column('text')
  labelEn!: string;

  @Column('text', { array: true })
  aliases!: string[];

  @Column('double precision', { nullable: true })
  lon!: number | null;

  @Column('double precision', { nullable: true })
  lat!: number | null;

  @Column('double precision', { nullable: true })
  west!: number | null;

  @Column('double precision', { nullable: true })
  south!: number | null;

  @Column('double precision', { nullable: true })
  east!: number | null;

  @Column('double precision', { nullable: true })
  north!: number | null;
}
