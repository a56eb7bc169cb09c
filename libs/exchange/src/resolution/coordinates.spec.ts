import { readDegrees, weighPoint } from './coordinates.js';
import { CountryBook } from './country-book.js';

const book = new CountryBook([
  { code: 'KH', labelFr: 'Cambodge', labelEn: 'Cambodia', aliases: ['ROYAUME DU CAMBODGE'], lon: 105, lat: 12.5, west: 102, south: 10, east: 108, north: 15 },
  { code: 'FJ', labelFr: 'Fidji', labelEn: 'Fiji', aliases: [], lon: 178, lat: -17, west: 176, south: -21, east: -178, north: -12 },
]);

it('keeps a point that lies in its country', () => {
  expect(weighPoint(book, 'KH', '104.9', '11.55')).toEqual({ point: { lon: 104.9, lat: 11.55 }, flags: [] });
});

it('puts swapped coordinates right, and says so', () => {
  expect(weighPoint(book, 'KH', '11.556374', '104.92821')).toEqual({ point: { lon: 104.92821, lat: 11.556374 }, flags: ['swapped-coordinates'] });
});

it.each([['46769.0', '-19.075'], ['0.0', '0.0'], ['abc', '1']])('gives up %s, %s', (lon, lat) => {
  expect(weighPoint(book, 'KH', lon, lat)).toEqual({ point: null, flags: ['absurd-coordinates'] });
});

it('flags a point outside the country', () => {
  expect(weighPoint(book, 'KH', '2.3784529', '48.8442306').flags).toEqual(['outside-country']);
});

it('knows countries across the date line', () => {
  expect(weighPoint(book, 'FJ', '-179', '-17').flags).toEqual([]);
  expect(weighPoint(book, 'FJ', '170', '-17').flags).toEqual(['outside-country']);
});

it('has no point and no flag for empty cells', () => {
  expect(weighPoint(book, 'KH', '', '')).toEqual({ point: null, flags: [] });
});

it('reads degrees with a comma, and nothing that is no number', () => {
  expect(readDegrees('2,35')).toBe(2.35);
  expect(readDegrees('5,21E+13')).toBe(5.21e13);
  expect(readDegrees('Point(6 2)')).toBeNull();
});

it('finds countries by every label', () => {
  expect(book.find('royaume du cambodge')).toBe('KH');
  expect(book.find('Atlantide')).toBeNull();
});
