import { Entity, PrimaryColumn } from 'typeorm';

/** A territory that a network answers for. */
@Entity('network_perimeter')
export class NetworkPerimeterRow {
  @PrimaryColumn('text')
  network!: string;

  @PrimaryColumn('text')
  tier!: string;

  @PrimaryColumn('text')
  code!: string;
}
