import fc from 'fast-check';
import { projectPoint, WORLD_UNITS } from './mercator.js';
import { lowerBound, MORTON_BITS, mortonCode, tileCodes } from './morton.js';

describe('Morton codes', () => {
  it('puts every cell of a tile, and no other, in the run of codes of that tile', () => {
    const cell = fc.nat(2 ** MORTON_BITS - 1);
    fc.assert(
      fc.property(cell, cell, fc.nat(MORTON_BITS - 2), (cellX, cellY, z) => {
        const code = mortonCode(cellX, cellY);
        const shift = MORTON_BITS - z;
        const [first, end] = tileCodes(z, cellX >> shift, cellY >> shift);
        expect(code).toBeGreaterThanOrEqual(first);
        expect(code).toBeLessThan(end);
        const [otherFirst, otherEnd] = tileCodes(z, (cellX >> shift) ^ 1, cellY >> shift);
        if (z > 0) expect(code >= otherFirst && code < otherEnd).toBe(false);
      }),
    );
  });

  it('finds where a code would stand among sorted codes', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1000)), fc.nat(1001), (codes, code) => {
        const sorted = Uint32Array.from(codes).sort();
        expect(lowerBound(sorted, code)).toBe([...sorted].filter((other) => other < code).length);
      }),
    );
  });
});

describe('the Mercator square', () => {
  it('has Null Island in its middle, and the date line and the poles on its edges', () => {
    expect(projectPoint(0, 0)).toEqual({ x: WORLD_UNITS / 2, y: WORLD_UNITS / 2 });
    expect(projectPoint(-180, 90)).toEqual({ x: 0, y: 0 });
    expect(projectPoint(180, -90)).toEqual({ x: WORLD_UNITS - 1, y: WORLD_UNITS - 1 });
  });
});
