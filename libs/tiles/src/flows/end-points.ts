import { buildPointIndex, type PointIndex } from '../columns/point-index.js';
import type { EndTable } from './end-table.js';

/** Additions that are kept apart before all ends are sorted anew. */
const ADDITIONS_MAX = 16;

/** Where the ends of a table are; those it has gained since are sorted by themselves. */
export class EndPoints {
  private constructor(
    private readonly table: EndTable,
    readonly indexes: readonly PointIndex[],
    private readonly count: number,
  ) {}

  static of(table: EndTable): EndPoints {
    return new EndPoints(table, [indexFrom(table, 0)], table.count);
  }

  /** The same with what the table has gained. */
  grown(): EndPoints {
    if (this.table.count === this.count) return this;
    if (this.indexes.length > ADDITIONS_MAX) return EndPoints.of(this.table);
    return new EndPoints(this.table, [...this.indexes, indexFrom(this.table, this.count)], this.table.count);
  }
}

function indexFrom({ ends }: EndTable, first: number): PointIndex {
  const added = ends.slice(first);
  return buildPointIndex(
    added.map((_, index) => first + index),
    added.map(({ lon }) => lon),
    added.map(({ lat }) => lat),
  );
}
