import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A commune that merged, by its old code and name, with the commune of today. */
@Entity('former_commune')
export class FormerCommuneRow {
  @PrimaryColumn('text')
  code!: string;

  @PrimaryColumn('text')
  label!: string;

  @Column('text')
  commune!: string;

  @Column('text', { default: 'commune' })
  communeTier!: string;
}
