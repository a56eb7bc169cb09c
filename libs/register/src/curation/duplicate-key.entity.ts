import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A folded name of an entry, by which those that look like it are found. */
@Entity('duplicate_key')
export class DuplicateKeyRow {
  @PrimaryColumn('uuid')
  entryId!: string;

  @PrimaryColumn('text')
  key!: string;

  @Column('text')
  room!: 'actors' | 'projects';

  @Column('integer')
  version!: number;

  @Column('text', { default: '' })
  country!: string;

  @Column('text', { nullable: true })
  departement!: string | null;

  @Column('double precision', { nullable: true })
  lon!: number | null;

  @Column('double precision', { nullable: true })
  lat!: number | null;
}
