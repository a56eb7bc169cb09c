import type { TerritoryTier } from '@portulan/domain';
import { Gazetteer } from './gazetteer.js';
import type { OfficialTerritory } from './gazetteer.js';
import { resolveTerritory } from './resolve-territory.js';

const territory = (tier: TerritoryTier, code: string, label: string, departement: string | null, region: string | null, lon: number | null = null, lat: number | null = null): OfficialTerritory => ({
  ...{ tier, code, label, departement, region, lon, lat },
  epci: null,
});

const gazetteer = new Gazetteer(
  [
    territory('region', '52', 'Pays de la Loire', null, null),
    territory('region', '53', 'Bretagne', null, null, -2.8, 48.2),
    territory('departement', '72', 'Sarthe', null, '52'),
    territory('departement', '03', 'Allier', null, '84', 3.19, 46.4),
    territory('departement', '59', 'Nord', null, '32'),
    territory('epci', '200058782', 'CA Saint-Quentin-en-Yvelines', '78', '11', 2.04, 48.79),
    territory('commune', '72003', 'Allonnes', '72', '52', 0.16, 47.96),
    territory('commune', '28004', 'Allonnes', '28', '24', 1.66, 48.32),
    territory('commune', '60008', 'Allonne', '60', '32', 2.11, 49.4),
    territory('commune', '59183', 'Dunkerque', '59', '32', 2.37, 51.03),
    territory('commune', '93066', 'Saint-Denis', '93', '11', 2.35, 48.93),
    territory('commune', '97411', 'Saint-Denis', '974', '04', 55.45, -20.88),
    territory('commune', '97128', 'Sainte-Anne', '971', '01', -61.38, 16.25),
    territory('commune', '97226', 'Sainte-Anne', '972', '02', -60.88, 14.43),
    territory('commune', '93070', 'Saint-Ouen-sur-Seine', '93', '11', 2.333, 48.911),
    territory('commune', '50129', 'Cherbourg-en-Cotentin', '50', '28', -1.62, 49.63),
    // Too small for the list of towns: only its département is known.
    territory('commune', '72999', 'Petit-Bourg', '72', '52'),
    territory('commune', '11999', 'Petit-Bourg', '11', '76'),
    territory('commune', '11262', 'Narbonne', '11', '76', 3.0, 43.18),
  ],
  [
    { label: 'Octeville', commune: '50129' },
    { label: 'Équeurdreville-Hainneville', commune: '50129' },
  ],
);

const resolve = (label: string, lat: number, lon: number) => resolveTerritory(gazetteer, label, { lat, lon });
const codeOf = (label: string, lat: number, lon: number) => resolve(label, lat, lon).found?.code;

it('tells homonyms apart by the point', () => {
  expect(codeOf('Saint-Denis', 48.93, 2.36)).toBe('93066');
  expect(codeOf('St Denis', -20.9, 55.45)).toBe('97411');
  expect(codeOf('Sainte-Anne', 14.435, -60.881)).toBe('97226');
});

it('reads a label qualified by its département', () => {
  expect(resolve('Allonnes, Sarthe', 47.96, 0.17)).toMatchObject({ found: { code: '72003' }, way: 'name' });
  expect(codeOf('Allonnes (Sarthe)', 47.96, 0.17)).toBe('72003');
});

it('finds the commune of today by the name of one that merged', () => {
  expect(resolve('Octeville', 49.62, -1.64)).toMatchObject({ found: { code: '50129' }, way: 'former-name' });
});

it('finds a new commune that added to the name of its largest part', () => {
  expect(resolve('Saint-Ouen', 48.907, 2.333)).toMatchObject({ found: { code: '93070' }, way: 'longer-name' });
});

it('understands English names', () => {
  expect(resolve('Dunkirk', 51.04, 2.38)).toMatchObject({ found: { code: '59183' }, way: 'exonym' });
  expect(resolve('Brittany', 48.1, -2.9)).toMatchObject({ found: { tier: 'region', code: '53' }, way: 'tier' });
});

it('keeps labels of départements and EPCI with their tier', () => {
  expect(resolve('Allier', 46.33, 3.17)).toMatchObject({ found: { tier: 'departement', code: '03' }, way: 'tier' });
  expect(resolve('Saint-Quentin-en-Yvelines', 48.7881, 2.0446)).toMatchObject({ found: { tier: 'epci', code: '200058782' }, way: 'tier' });
});

it('finds a commune without a point in the département around it', () => {
  expect(codeOf('Petit-Bourg', 47.9, 0.2)).toBe('72999');
  expect(codeOf('Petit-Bourg', 43.2, 3.1)).toBe('11999');
});

it('refuses a place that lies elsewhere, and one that nobody knows', () => {
  expect(resolve('Allonnes', 43.2, 5.4)).toMatchObject({ found: null, reason: 'too-far', candidates: [{ code: '72003' }, { code: '28004' }] });
  expect(resolve('Juan-les-Pins', 43.57, 7.1)).toMatchObject({ found: null, reason: 'unknown-name' });
});

it('without a point, finds only a name that is borne once', () => {
  expect(resolveTerritory(gazetteer, 'Dunkerque', null)).toMatchObject({ found: { code: '59183' } });
  expect(resolveTerritory(gazetteer, 'Saint-Denis', null)).toMatchObject({ found: null, reason: 'ambiguous' });
});
