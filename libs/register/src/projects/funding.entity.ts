import type { FundingKind } from '@portulan/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Who paid what to a project; `amount` stays text so that sums are exact to the cent. */
@Entity('funding')
export class FundingRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  projectId!: string;

  @Column('uuid', { nullable: true })
  funderId!: string | null;

  @Column('text')
  kind!: FundingKind;

  @Column('numeric', { precision: 18, scale: 2 })
  amount!: string;

  @Column('text')
  currency!: string;

  @Column('text', { nullable: true })
  programme!: string | null;

  @Column('text', { nullable: true })
  date!: string | null;

  @Column('text', { nullable: true })
  sourceId!: string | null;

  @Column('text', { nullable: true })
  recordId!: string | null;
}
