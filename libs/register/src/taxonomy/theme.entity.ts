import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A theme, or a sub-theme when it has a parent. */
@Entity('theme')
export class ThemeRow {
  @PrimaryColumn('text')
  code!: string;

  @Column('text', { nullable: true })
  parent!: string | null;

  @Column('text')
  labelFr!: string;

  @Column('text')
  labelEn!: string;

  @Column('integer')
  position!: number;
}
