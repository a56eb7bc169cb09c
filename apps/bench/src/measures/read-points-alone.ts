import type { Register } from '@portulan/register';
import { buildPointIndex } from '@portulan/tiles';

/** An index of the points of actors with their kind and nothing else, such as the goals of memory and time were set on. */
export interface PointsAlone {
  readonly rows: number;
  readonly readSeconds: number;
  /** Of a table made for it, as a floor. */
  readonly readFromOneTableSeconds: number;
  readonly builtSeconds: number;
  readonly bytesARow: number;
}

const POINTS_SQL = `SELECT p.lon, p.lat, a.kind FROM actor a JOIN entry e ON e.id = a.id AND e.state = 'published' JOIN place p ON p.id = a.seat_id
  WHERE p.lon IS NOT NULL`;
const ONE_TABLE = 'bench_points';

interface Columns {
  readonly lon: Float64Array;
  readonly lat: Float64Array;
  readonly kind: Uint8Array;
}

/** Reads such an index by COPY, out of the tables they lie in and out of a table that holds nothing else, and sorts it. */
export async function readPointsAlone(register: Register): Promise<PointsAlone> {
  const start = performance.now();
  const columns = await readColumns(register, POINTS_SQL);
  const read = performance.now();
  const owners = new Uint32Array(columns.lon.length);
  for (let row = 0; row < owners.length; row++) owners[row] = row;
  const index = buildPointIndex(owners, columns.lon, columns.lat);
  const built = performance.now();
  const bytes = [index.codes, index.x, index.y, index.owner, columns.kind].reduce((sum, { byteLength }) => sum + byteLength, 0);
  return {
    rows: owners.length,
    readSeconds: (read - start) / 1000,
    readFromOneTableSeconds: await readFromOneTable(register),
    builtSeconds: (built - read) / 1000,
    bytesARow: bytes / owners.length,
  };
}

async function readFromOneTable(register: Register): Promise<number> {
  await register.query(`DROP TABLE IF EXISTS ${ONE_TABLE}`);
  await register.query(`CREATE UNLOGGED TABLE ${ONE_TABLE} AS ${POINTS_SQL}`);
  try {
    const start = performance.now();
    await readColumns(register, `SELECT lon, lat, kind FROM ${ONE_TABLE}`);
    return (performance.now() - start) / 1000;
  } finally {
    await register.query(`DROP TABLE ${ONE_TABLE}`);
  }
}

async function readColumns(register: Register, sql: string): Promise<Columns> {
  const [lons, lats, kinds]: [number[], number[], number[]] = [[], [], []];
  const numbers = new Map<string, number>();
  let rest = '';
  for await (const chunk of (await register.copyTo(`COPY (${sql}) TO STDOUT`)) as AsyncIterable<Buffer>) {
    const lines = (rest + chunk.toString()).split('\n');
    rest = lines.pop() as string;
    for (const line of lines) {
      const [lon, lat, kind] = line.split('\t') as [string, string, string];
      lons.push(Number(lon));
      lats.push(Number(lat));
      kinds.push(numbers.get(kind) ?? numbers.set(kind, numbers.size).size - 1);
    }
  }
  return { lon: Float64Array.from(lons), lat: Float64Array.from(lats), kind: Uint8Array.from(kinds) };
}
