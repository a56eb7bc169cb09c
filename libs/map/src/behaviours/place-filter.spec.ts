import { placeFilter } from './place-filter.js';

describe('the filter of a place', () => {
  it('is its code for the territories and countries that have one', () => {
    expect(placeFilter('region:93', null)).toEqual({ region: ['93'] });
    expect(placeFilter('departement:2A', null)).toEqual({ departement: ['2A'] });
    expect(placeFilter('epci:200054807', null)).toEqual({ epci: ['200054807'] });
    expect(placeFilter('commune:13055', null)).toEqual({ commune: ['13055'] });
    expect(placeFilter('country:SN', null)).toEqual({ country: ['SN'], where: 'partner' });
  });

  it('is all its countries for a region of the world', () => {
    expect(placeFilter('world:western-africa', null)).toMatchObject({ country: expect.arrayContaining(['SN', 'ML']) as unknown, where: 'partner' });
  });

  it('is its surroundings for a place abroad, when it is known where that is', () => {
    expect(placeFilter('place:42', { lon: -17.4, lat: 14.7 })).toEqual({ near: { lon: -17.4, lat: 14.7 }, radius: 1 });
    expect(placeFilter('place:42', null)).toBeNull();
  });
});
