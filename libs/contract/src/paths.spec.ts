import { placePath } from './paths.js';

describe('the page of a place', () => {
  it('is told from the name it bears in flows and filters', () => {
    expect(placePath('country:SN')).toBe('/pays/SN');
    expect(placePath('region:93')).toBe('/territoires/region-93');
    expect(placePath('departement:2A')).toBe('/territoires/departement-2A');
    expect(placePath('epci:200054807')).toBe('/territoires/epci-200054807');
  });

  it.each(['place:0190a000', 'world:western-africa', 'country:', 'commune:../a', 'SN', 'region:null'])('%s has none', (ref) => {
    expect(placePath(ref)).toBeUndefined();
  });
});
