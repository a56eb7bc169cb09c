import { CountryBook, Gazetteer } from '../../resolution/index.js';
import { findCountries } from './find-countries.js';
import { resolveCommune } from './resolve-commune.js';

const country = (code: string, labelFr: string) => ({ code, labelFr, labelEn: labelFr, aliases: [], lon: null, lat: null, west: null, south: null, east: null, north: null });
const book = new CountryBook([country('GN', 'Guinée'), country('GW', 'Guinée-Bissau'), country('ML', 'Mali'), country('FR', 'France'), country('SN', 'Sénégal')]);

it('finds the countries a text names, in its order, the longest name first', () => {
  expect(findCountries(book, 'Écoles au SENEGAL et en Guinée-Bissau, avec la France')).toEqual(['SN', 'GW']);
  expect(findCountries(book, 'Maliens de Paris')).toEqual([]);
});

const commune = (code: string, label: string, departement: string) => ({ tier: 'commune' as const, code, label, departement, region: '84', epci: null, lon: null, lat: null });
const gazetteer = new Gazetteer(
  [commune('01004', 'Ambérieu-en-Bugey', '01'), commune('18033', 'Bourges', '18'), commune('91228', 'Évry-Courcouronnes', '91'), commune('63113', 'Clermont-Ferrand', '63'), commune('38185', 'Grenoble', '38'), commune('44055', 'La Baule-Escoublac', '44'), commune('44099', 'Autre', '44')],
  [],
);
const served: Record<string, string[]> = { '63000': ['63113'], '44500': ['44055', '44099'], '01500': ['01004'] };
const lists = { communesOf: (postcode: string) => served[postcode] ?? [], sirenOf: () => null, withArticle: () => null };

it.each([
  ['01500', 'AMBERIEU EN BUGEY', '01004'],
  ['18022', 'Bourges Cedex', '18033'],
  ['91034', 'Evry cedex', '91228'],
  ['63000', 'Clermeont-Ferrand', '63113'],
  ['44500', 'La Baule', '44055'],
  ['', 'Grenoble', '38185'],
])('finds the commune of %s %s', (postcode, city, code) => {
  expect(resolveCommune(gazetteer, lists, postcode, city).found?.code).toBe(code);
});

it('finds none for a town abroad, and says whether one was given', () => {
  expect(resolveCommune(gazetteer, lists, '20600', 'Casablanca')).toEqual({ found: null, given: true });
  expect(resolveCommune(gazetteer, lists, '', '')).toEqual({ found: null, given: false });
});
