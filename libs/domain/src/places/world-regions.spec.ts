import { WORLD_REGIONS } from './world-regions.js';

describe('the regions of the world', () => {
  const countries = WORLD_REGIONS.flatMap((region) => region.countries);

  it('hold each country once', () => {
    expect(new Set(countries).size).toBe(countries.length);
    expect(countries.every((code) => /^[A-Z]{2}$/.test(code))).toBe(true);
  });

  it('bear each its own code, names and point', () => {
    for (const names of [WORLD_REGIONS.map(({ code }) => code), WORLD_REGIONS.map(({ labelFr }) => labelFr), WORLD_REGIONS.map(({ labelEn }) => labelEn)]) {
      expect(new Set(names).size).toBe(WORLD_REGIONS.length);
    }
    for (const { lon, lat } of WORLD_REGIONS) expect(Math.abs(lon) <= 180 && Math.abs(lat) <= 60.5).toBe(true);
  });
});
