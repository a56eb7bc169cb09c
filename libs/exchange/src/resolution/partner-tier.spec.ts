import { isUnlabelled, readPartnerName } from './partner-tier.js';

it.each([
  ['Hamburg', 'Hamburg', 'municipality'],
  ['Lund Municipality', 'Lund', 'municipality'],
  ['Douroula Department', 'Douroula Department', 'district'],
  ['Bandiagara Cercle', 'Bandiagara Cercle', 'district'],
  ['Kent County, New Brunswick', 'Kent County', 'district'],
  ['Province of Teramo', 'Province of Teramo', 'province'],
  ['Diourbel Region', 'Diourbel Region', 'region'],
  ['Sora, Lazio', 'Sora', 'municipality'],
  ['Frankfurt (Oder)', 'Frankfurt (Oder)', 'municipality'],
])('reads %s', (label, name, tier) => {
  expect(readPartnerName(label)).toEqual({ name, tier });
});

it('knows a label that is only a number', () => {
  expect(isUnlabelled('Q16511122')).toBe(true);
  expect(isUnlabelled('t431453150')).toBe(true);
  expect(isUnlabelled('Quito')).toBe(false);
});
