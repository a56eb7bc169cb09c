import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Where facts come from: a dataset or a site, with its licence. */
@Entity('source')
export class SourceRow {
  @PrimaryColumn('text')
  id!: string;

  @Column('text')
  label!: string;

  @Column('text', { nullable: true })
  publisher!: string | null;

  @Column('text', { nullable: true })
  url!: string | null;

  @Column('text', { nullable: true })
  licence!: string | null;

  @Column('text', { nullable: true })
  licenceUrl!: string | null;

  @Column('date', { nullable: true })
  retrievedOn!: string | null;
}
