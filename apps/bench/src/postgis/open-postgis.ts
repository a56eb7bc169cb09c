import { pipeline } from 'node:stream/promises';
import { PassThrough } from 'node:stream';
import { openRegister, type Register } from '@portulan/register';

/** The rival: the same points in a table of PostGIS, tiles made by ST_AsMVT. */
export interface Postgis {
  /** The clusters of a tile, on the same grid, under the same filter. */
  tile(address: { z: number; x: number; y: number }, choice: { readonly kind: readonly string[]; readonly until: number } | undefined): Promise<void>;
  close(): Promise<void>;
}

/** Seats of the published actors, each with what the filter of the measure asks. */
const POINTS_SQL = `SELECT a.id, a.label, a.kind, (
    SELECT min(coalesce(c.since_year, p.since_year)) FROM entry_kin k LEFT JOIN cooperation c ON c.id = k.kin_id LEFT JOIN project p ON p.id = k.kin_id WHERE k.entry_id = a.id
  ), pl.lon, pl.lat FROM actor a JOIN entry e ON e.id = a.id AND e.state = 'published' JOIN place pl ON pl.id = a.seat_id WHERE pl.lon IS NOT NULL`;

const CELLS_PER_SIDE = 8;
const WORLD_METRES = 2 * 20_037_508.342789244;

/** Fills a table of its own in the database at `url`, which must be one to throw away. */
export async function openPostgis(register: Register, url: string): Promise<Postgis> {
  const rival = await openRegister({ url }, { poolSize: 2 });
  await rival.query('CREATE EXTENSION IF NOT EXISTS postgis');
  await rival.query('DROP TABLE IF EXISTS seat');
  await rival.query('CREATE TABLE seat (id uuid, label text, kind text, since integer, lon float8, lat float8)');
  const rows = new PassThrough();
  await Promise.all([pipeline(await register.copyTo(`COPY (${POINTS_SQL}) TO STDOUT`), rows), rival.copyFrom('COPY seat FROM STDIN', rows)]);
  await rival.query(`ALTER TABLE seat ADD point geometry(Point, 3857)`);
  await rival.query(`UPDATE seat SET point = ST_Transform(ST_SetSRID(ST_MakePoint(lon, greatest(-85.05, least(85.05, lat))), 4326), 3857)`);
  await rival.query('CREATE INDEX ON seat USING gist (point)');
  await rival.query('VACUUM (FULL, ANALYZE) seat');
  return {
    tile: async ({ z, x, y }, choice) => {
      const cell = WORLD_METRES / 2 ** z / CELLS_PER_SIDE;
      await rival.query(
        `SELECT ST_AsMVT(cluster, 'actors', 4096, 'shape') FROM (
           SELECT ST_AsMVTGeom(ST_SetSRID(ST_MakePoint(avg(ST_X(point)), avg(ST_Y(point))), 3857), ST_TileEnvelope($1, $2, $3)) AS shape,
             count(*)::integer AS count, CASE WHEN count(*) = 1 THEN min(label) END AS label, CASE WHEN count(*) = 1 THEN min(kind) END AS kind
           FROM seat WHERE point && ST_TileEnvelope($1, $2, $3) AND ($4::text[] IS NULL OR kind = ANY ($4)) AND ($5::integer IS NULL OR since <= $5)
           GROUP BY floor(ST_X(point) / ${cell}), floor(ST_Y(point) / ${cell})
         ) AS cluster`,
        [z, x, y, choice?.kind ?? null, choice?.until ?? null],
      );
    },
    close: () => rival.close(),
  };
}
