import { Entity, PrimaryColumn } from 'typeorm';

/** A theme an entry works on. */
@Entity('entry_theme')
export class EntryThemeRow {
  @PrimaryColumn('uuid')
  entryId!: string;

  @PrimaryColumn('text')
  theme!: string;
}
