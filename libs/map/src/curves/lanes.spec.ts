import { laneOf } from './lanes.js';

describe('lanes', () => {
  it('are counted for each pair of ends, whichever way the link runs', () => {
    const links = [
      { from: 'a', to: 'b' },
      { from: 'b', to: 'a' },
      { from: 'a', to: 'c' },
      { from: 'a', to: 'b' },
    ];
    expect(laneOf(links)).toEqual([0, 1, 0, 2]);
  });
});
