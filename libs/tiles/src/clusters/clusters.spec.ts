import fc from 'fast-check';
import { WORLD_UNITS } from '../columns/mercator.js';
import { buildPointIndex } from '../columns/point-index.js';
import { clusterPoints } from './cluster-points.js';
import { strongestPoints } from './strongest-points.js';

const point = fc.record({
  lon: fc.double({ min: -180, max: 180, noNaN: true }),
  lat: fc.double({ min: -85, max: 85, noNaN: true }),
  isWanted: fc.boolean(),
  weight: fc.nat(5),
});
const indexOf = (points: { lon: number; lat: number }[]) =>
  buildPointIndex(points.map((_, owner) => owner), points.map(({ lon }) => lon), points.map(({ lat }) => lat));

const tilesOf = (z: number) =>
  Array.from({ length: 4 ** z }, (_, number) => ({ z, x: number % 2 ** z, y: Math.floor(number / 2 ** z) }));

describe('clusters of a tile', () => {
  it('count every wanted point exactly once over all the tiles of a zoom', () => {
    fc.assert(
      fc.property(fc.array(point), fc.nat(3), (points, z) => {
        const mask = Uint8Array.from(points, ({ isWanted }) => (isWanted ? 1 : 0));
        const clusters = tilesOf(z).flatMap((tile) => clusterPoints([{ points: indexOf(points), mask }], tile));
        expect(clusters.reduce((sum, { count }) => sum + count, 0)).toBe(mask.reduce((sum, flag) => sum + flag, 0));
      }),
    );
  });

  it('lie inside their tile', () => {
    fc.assert(
      fc.property(fc.array(point, { minLength: 1 }), fc.nat(3), (points, z) => {
        const mask = new Uint8Array(points.length).fill(1);
        for (const tile of tilesOf(z)) {
          for (const { x, y } of clusterPoints([{ points: indexOf(points), mask }], tile)) {
            expect(Math.floor((x / WORLD_UNITS) * 2 ** z)).toBe(tile.x);
            expect(Math.floor((y / WORLD_UNITS) * 2 ** z)).toBe(tile.y);
          }
        }
      }),
    );
  });

  it('never touch: the discs of two neighbours have room beside each other', () => {
    const discs = { 2: 11, 10: 13, 100: 16 };
    fc.assert(
      fc.property(fc.array(point, { minLength: 2 }), fc.constantFrom(2, 10, 100), fc.nat(2), (points, times, z) => {
        const many = points.flatMap((one) => Array.from({ length: times }, () => one));
        const pixel = WORLD_UNITS / 2 ** z / 512;
        const mask = new Uint8Array(many.length).fill(1);
        const clusters = tilesOf(z).flatMap((tile) => clusterPoints([{ points: indexOf(many), mask }], tile));
        clusters.forEach((one, index) => {
          for (const other of clusters.slice(index + 1)) {
            const apart = Math.max(Math.abs(one.x - other.x), Math.abs(one.y - other.y)) / pixel;
            expect(apart).toBeGreaterThan(2 * discs[times as keyof typeof discs]);
          }
        });
      }),
    );
  });

  it('part at the zoom they announce, and not before', () => {
    const index = indexOf([{ lon: 2, lat: 48 }, { lon: 2.3, lat: 48 }]);
    const mask = new Uint8Array(2).fill(1);
    const [cluster] = clusterPoints([{ points: index, mask }], { z: 0, x: 0, y: 0 });
    const countAt = (z: number) => tilesOf(z).flatMap((tile) => clusterPoints([{ points: index, mask }], tile)).length;
    expect(cluster?.count).toBe(2);
    const expand = cluster?.expand as number;
    expect(expand).toBeGreaterThan(3);
    expect(countAt(expand - 1)).toBe(1);
    expect(countAt(expand)).toBe(2);
  });

  it('never part when all stand on one point', () => {
    const index = indexOf([{ lon: 5.37, lat: 43.3 }, { lon: 5.37, lat: 43.3 }]);
    const [cluster] = clusterPoints([{ points: index, mask: new Uint8Array(2).fill(1) }], { z: 0, x: 0, y: 0 });
    expect(cluster?.expand).toBeGreaterThan(13);
  });
});

describe('strongest points of a tile', () => {
  it('keep the heaviest point of the world, and none that weighs nothing', () => {
    fc.assert(
      fc.property(fc.array(point, { minLength: 1 }), (points) => {
        const index = indexOf(points);
        const weights = Uint32Array.from(points, ({ weight }) => weight);
        const kept = strongestPoints([index], weights, { z: 0, x: 0, y: 0 }, weights).map(({ owner }) => weights[owner]);
        expect(Math.max(0, ...(kept as number[]))).toBe(Math.max(...weights));
        expect(kept).not.toContain(0);
      }),
    );
  });
});
