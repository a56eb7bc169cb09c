import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = `
-- What a network's own front wears, and the host name it answers at.
CREATE TABLE network_front (
  network text PRIMARY KEY REFERENCES network ON DELETE CASCADE,
  host text UNIQUE CHECK (host = lower(host) AND length(host) <= 253),
  logo bytea CHECK (octet_length(logo) <= 300000),
  logo_type text CHECK (logo_type IN ('image/png', 'image/jpeg', 'image/webp')),
  logo_width integer,
  logo_height integer,
  -- Tells one picture from another in addresses.
  logo_digest text,
  CHECK (num_nulls(logo, logo_type, logo_width, logo_height, logo_digest) IN (0, 5))
)`;

/** Logos of networks, and the host names of their fronts. */
export class NetworkFronts0068 implements MigrationInterface {
  readonly name = '0068-network-fronts';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE network_front');
  }
}
