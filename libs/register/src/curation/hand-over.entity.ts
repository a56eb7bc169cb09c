import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An entry that one network offers to another, and the answer. */
@Entity('hand_over')
export class HandOverRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  entryId!: string;

  @Column('text', { nullable: true })
  fromNetwork!: string | null;

  @Column('text')
  toNetwork!: string;

  @Column('timestamptz', { default: () => 'now()' })
  offeredAt!: Date;

  @Column('text')
  offeredBy!: string;

  @Column('timestamptz', { nullable: true })
  answeredAt!: Date | null;

  @Column('text', { nullable: true })
  answeredBy!: string | null;

  @Column('boolean', { nullable: true })
  isAccepted!: boolean | null;
}
