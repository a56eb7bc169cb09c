import { labelFence } from './label-fence.js';

describe('the fence around the names of a map', () => {
  const { features } = labelFence({ width: 300, height: 200 }, [{ left: 250, top: 10, right: 290, bottom: 110 }], [8, 24]);
  const screens = features.map(({ properties: { offset, padding } }) => ({
    left: 150 + offset[0] - padding[3],
    top: 100 + offset[1] - padding[0],
    right: 150 + offset[0] + padding[1],
    bottom: 100 + offset[1] + padding[2],
  }));

  it('hangs on the middle of the view', () => {
    expect(features.map(({ geometry }) => geometry.coordinates)).toEqual(Array.from({ length: 5 }, () => [8, 24]));
  });

  it('lies along the four edges, outside of the map', () => {
    expect(screens.slice(0, 4)).toEqual([
      { left: -6, top: 0, right: 0, bottom: 200 },
      { left: 300, top: 0, right: 306, bottom: 200 },
      { left: 0, top: -6, right: 300, bottom: 0 },
      { left: 0, top: 200, right: 300, bottom: 206 },
    ]);
  });

  it('lies under what lies over the map, and a little around', () => {
    expect(screens[4]).toEqual({ left: 248, top: 8, right: 292, bottom: 112 });
  });
});
