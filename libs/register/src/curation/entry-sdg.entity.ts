import { Entity, PrimaryColumn } from 'typeorm';

/** A Sustainable Development Goal an entry serves. */
@Entity('entry_sdg')
export class EntrySdgRow {
  @PrimaryColumn('uuid')
  entryId!: string;

  @PrimaryColumn('smallint')
  goal!: number;
}
