import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One of the 169 targets, by its code (`6.1`, `17.a`). */
@Entity('sdg_target')
export class SdgTargetRow {
  @PrimaryColumn('text')
  code!: string;

  @Column('smallint')
  goal!: number;

  @Column('text')
  labelFr!: string;

  @Column('text')
  labelEn!: string;
}
