import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One of the 17 Sustainable Development Goals. */
@Entity('sdg')
export class SdgRow {
  @PrimaryColumn('smallint')
  goal!: number;

  @Column('text')
  labelFr!: string;

  @Column('text')
  labelEn!: string;
}
