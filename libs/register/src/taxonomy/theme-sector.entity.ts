import { Entity, PrimaryColumn } from 'typeorm';

/** A DAC sector that a theme answers to; never shown to the public. */
@Entity('theme_sector')
export class ThemeSectorRow {
  @PrimaryColumn('text')
  theme!: string;

  @PrimaryColumn('text')
  dacCode!: string;
}
