import { WORLD_REGIONS } from '@portulan/domain';
import { readKnownNames } from './known-names.js';

const { worldRegions, worldRegionsOf } = readKnownNames();
const known = new Set(WORLD_REGIONS.flatMap(({ countries }) => countries));

describe('the parts of the world', () => {
  it('are made of countries there are, each once, and never of France', () => {
    for (const { fr, countries } of worldRegions) {
      expect([fr, countries.length > 1, new Set(countries).size]).toEqual([fr, true, countries.length]);
      expect([fr, countries.filter((code) => code === 'FR' || !known.has(code))]).toEqual([fr, []]);
    }
  });

  it('have one name each in both languages, and names that their entries bear', () => {
    const names = worldRegions.flatMap(({ fr, en }) => [...new Set([fr, en])]);
    expect(new Set(names).size).toBe(names.length);
    expect(worldRegions.filter(({ borne }) => borne.length === 0)).toEqual([]);
  });

  it('tell the names borne by what is in a country', () => {
    expect(worldRegionsOf.get('ML')).toEqual(['Afrique', 'Africa', 'Sahel']);
    expect(worldRegionsOf.get('BA')).toEqual(['Europe', 'Balkans', 'Balkan']);
    expect(worldRegionsOf.has('FR')).toBe(false);
  });
});
