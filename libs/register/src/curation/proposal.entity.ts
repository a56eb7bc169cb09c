import type { ContentFields, EntryRoom, ProposalSort, ProposalState } from '@portulan/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A change suggested by someone who may not publish it, and what became of it. */
@Entity('proposal')
export class ProposalRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  sort!: ProposalSort;

  @Column('text')
  room!: EntryRoom;

  @Column('uuid', { nullable: true })
  entryId!: string | null;

  @Column('integer', { nullable: true })
  seenVersion!: number | null;

  @Column('jsonb')
  changes!: ContentFields;

  @Column('text', { nullable: true })
  message!: string | null;

  @Column('text', { nullable: true })
  sourceUrl!: string | null;

  @Column('text', { nullable: true })
  network!: string | null;

  @Column('text')
  state!: ProposalState;

  @Column('text', { nullable: true })
  author!: string | null;

  @Column('text', { nullable: true })
  email!: string | null;

  @Column('text', { nullable: true })
  name!: string | null;

  @Column('text', { default: 'fr' })
  lang!: 'fr' | 'en';

  @Column('timestamptz', { default: () => 'now()' })
  submittedAt!: Date;

  @Column('timestamptz', { nullable: true })
  reviewedAt!: Date | null;

  @Column('text', { nullable: true })
  reviewedBy!: string | null;

  @Column('text', { array: true, default: '{}' })
  acceptedFields!: readonly string[];

  @Column('text', { nullable: true })
  answer!: string | null;

  @Column('integer', { nullable: true })
  madeVersion!: number | null;
}
