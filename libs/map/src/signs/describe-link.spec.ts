import type { Flow } from '@portulan/contract';
import { describeLink } from './describe-link.js';

const flow: Flow = { from: 'region:84', to: 'country:BF', count: 7, forms: { twinning: 4, friendship: 3 }, themes: { water: 2 }, first: 1967, last: 2011, cooperation: null };

it('says of a link what its colour tells and since when, in both languages', () => {
  expect(describeLink(flow, 'form', 'fr')).toBe('Jumelage, de 1967 à 2011');
  expect(describeLink(flow, 'theme', 'fr')).toBe('Eau et assainissement, de 1967 à 2011');
  expect(describeLink({ ...flow, themes: {}, first: null, last: null }, 'theme', 'fr')).toBe('Sans thématique connue');
  expect(describeLink({ ...flow, first: 1967, last: 1967 }, 'form', 'en')).toMatch(/^Twinning, since 1967$/i);
});
