import type { Queryable } from '@portulan/register';
import { areasQuery } from '../columns/room-queries.js';

/** What an atlas stands for, apart from the changes that the outbox tells. */
export interface Stand {
  /** Which database of which cluster: each counts its transactions for itself. */
  readonly database: string;
  /** Migrations that were run: views may mean another thing since. */
  readonly migrations: string;
  /** Digest of what is read from the lists that the outbox does not tell: countries, territories, themes, perimeters. */
  readonly lists: string;
  /** Statuses follow the calendar. */
  readonly day: string;
  /** The oldest transaction that was under way: what no later one has written has been seen. */
  readonly horizon: string;
}

const digestOf = (rows: string) => `(SELECT md5(coalesce(string_agg(listed::text, ',' ORDER BY listed::text COLLATE "C"), '')) FROM (${rows}) AS listed)`;

const STAND_SQL = `SELECT
  (SELECT system_identifier FROM pg_control_system()) || ' ' || (SELECT oid FROM pg_database WHERE datname = current_database()) AS database,
  (SELECT md5(string_agg(name, ',' ORDER BY name)) FROM migration) AS migrations,
  ${digestOf(areasQuery.sql())} || ${digestOf('SELECT code, parent FROM theme')} || ${digestOf('SELECT network, tier, code FROM network_perimeter')} AS lists,
  current_date::text AS day,
  pg_snapshot_xmin(pg_current_snapshot())::text AS horizon`;

export async function readStand(queryable: Queryable): Promise<Stand> {
  const [stand] = await queryable.query<Stand>(STAND_SQL);
  if (!stand) throw new Error('The database does not say what it is.');
  return stand;
}

/**
 * Rows say who wrote them in 32 bits; the last transaction that ended so lies at most 2^32 behind the next one. A row that is older
 * than that may pass for a newer one, never the other way round.
 */
const PLACES_SQL = `SELECT p.id FROM place p, (SELECT pg_snapshot_xmax(pg_current_snapshot())::text::bigint AS number) AS coming
  WHERE coming.number - ((coming.number - p.xmin::text::bigint) & 4294967295) >= $1::bigint LIMIT $2`;

/** Places written since a horizon; undefined when they are more than so many. */
export async function listPlacesSince(queryable: Queryable, horizon: string, most: number): Promise<ReadonlySet<string> | undefined> {
  const rows = await queryable.query<{ id: string }>(PLACES_SQL, [horizon, most + 1]);
  return rows.length > most ? undefined : new Set(rows.map(({ id }) => id));
}
