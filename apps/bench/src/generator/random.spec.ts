import { Random } from './random.js';

describe('the source of chance', () => {
  it('gives the same draws for the same seed, and others for another', () => {
    const draw = (seed: number) => Array.from({ length: 20 }, ((random) => () => random.next())(new Random(seed)));
    expect(draw(7)).toEqual(draw(7));
    expect(draw(7)).not.toEqual(draw(8));
  });

  it('makes ids that are UUIDs of version 7 in ascending order', () => {
    const random = new Random(1);
    const ids = Array.from({ length: 50 }, (_, rank) => random.uuid(rank));
    expect(ids).toEqual([...ids].sort());
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('draws by weight', () => {
    const random = new Random(3);
    const draws = Array.from({ length: 2000 }, () => random.pickWeighted([['often', 9], ['rarely', 1]] as const));
    expect(draws.filter((draw) => draw === 'rarely').length / 2000).toBeCloseTo(0.1, 1);
  });
});
