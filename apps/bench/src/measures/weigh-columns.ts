import type { Atlas } from '@portulan/tiles';

/** What parts of the columns take, in bytes a row. */
export interface ColumnWeights {
  /** Points of actors: code, position and owner. */
  readonly points: number;
  /** All that can be filtered, of the three rooms. */
  readonly filters: number;
  readonly sides: number;
  readonly ids: number;
  readonly slugs: number;
  readonly labels: number;
}

/** Weighs the columns that were read at once. An array that several lists share counts where it is met first. */
export function weighColumns({ segments }: Atlas): ColumnWeights {
  const [base] = segments;
  if (!base) throw new Error('An atlas has at least one segment.');
  const { actors, projects, cooperations } = base.columns;
  const rooms = [actors, projects, cooperations];
  const rows = rooms.reduce((sum, { count }) => sum + count, 0);
  const seen = new Set<ArrayBufferLike>();
  const ofAll = (part: unknown) => bytesOf(part, seen) / rows;
  const points = bytesOf(base.points.actors, seen) / actors.count;
  return {
    points,
    filters: ofAll(rooms.map(({ kind, category, status, sinceYear, untilYear, forms, themes, sdgs, funders, networks, wheres, cents }) => [kind, category, status, sinceYear, untilYear, forms, themes, sdgs, funders, networks, wheres, cents])),
    sides: ofAll(base.sides),
    ids: ofAll(rooms.map(({ ids }) => ids.parts)),
    slugs: ofAll(rooms.map(({ slugs }) => slugs.parts)),
    labels: ofAll(rooms.map(({ labels }) => labels.parts)),
  };
}

function bytesOf(part: unknown, seen: Set<ArrayBufferLike>): number {
  if (!ArrayBuffer.isView(part)) return typeof part === 'object' && part !== null ? Object.values(part).reduce((sum: number, one) => sum + bytesOf(one, seen), 0) : 0;
  if (seen.has(part.buffer)) return 0;
  seen.add(part.buffer);
  return part.byteLength;
}
