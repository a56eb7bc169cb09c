import { Entity, PrimaryColumn } from 'typeorm';

/** A target of a goal that an entry serves, where it is known. */
@Entity('entry_sdg_target')
export class EntrySdgTargetRow {
  @PrimaryColumn('uuid')
  entryId!: string;

  @PrimaryColumn('text')
  target!: string;
}
